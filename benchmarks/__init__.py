"""Measured figures, one command for each: `python -m benchmarks NAME`."""

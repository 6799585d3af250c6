"""Measured figures: `python -m benchmarks NAME`; what each is to reach stands in `targets.yaml`.

The population is made once and kept under `var/bench`. A run at the full size is kept as `results/NAME.json`,
from which `python -m benchmarks readme` writes the table of the README.
"""

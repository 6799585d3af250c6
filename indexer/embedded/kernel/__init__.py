"""All that is compiled: the columns it reads, points, conditions, bounds, and the two searches.

Functions that only lower a question to integers stand outside. What stands here goes into one version, under
which numba's cache keeps the machine code (`compiling`).
"""

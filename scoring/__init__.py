"""The score: criteria, weights, the plan that a vacancy or a seeker compiles to, and its explanation.

Pure functions of codes, weights and dictionary; no I/O and no engines (DESIGN § 4).
"""

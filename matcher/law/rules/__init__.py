"""The order's rules: one rule, one object, its clause with it."""

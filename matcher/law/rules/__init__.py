"""The order's rules: one rule, one object, each with its clause and, in the tests, its cases."""

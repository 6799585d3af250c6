"""The case of a person: a fold of what was known."""

"""The life of a vacancy: a fold of what was known."""

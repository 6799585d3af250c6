"""Selection in both directions, what is due by when, the day's run (clauses 69, 23, 36)."""

"""Use cases: intake, indexing, selection in both directions, explanation, the day's run, the command line."""

"""Plans, columns and answers for outsiders, who recompute every score without the program."""

"""Law as data: dated numbers, words and patterns with their clause, and what reads them."""

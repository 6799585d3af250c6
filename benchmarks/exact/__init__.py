"""The exact answers, by brute force over plain columns: what every engine's answers are compared with."""

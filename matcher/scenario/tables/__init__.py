"""The closed lists of the format: one small table for each thing that a file may say."""

"""Weights as files: what each criterion is worth, dated, versioned, a reason for each line."""

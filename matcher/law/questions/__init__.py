"""What may be asked about a case, named as scenario files name it."""

"""The relations' settings as files: how near is near, dated and argued line by line."""

"""Revisions of the register's tables, run by `data.register.opening`."""

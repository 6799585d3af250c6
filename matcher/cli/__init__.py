"""The command line: each command in its file, its words in `texts`, what it answers in `answers`."""

from matcher.cli.app import app, main

__all__ = ["app", "main"]

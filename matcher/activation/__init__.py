"""Versions of weights, readings, terms and policies: in force by an event, from a date, by two people."""

"""Decisions on acts: pure, from cases to events."""

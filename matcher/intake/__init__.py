"""Intake, from files to the register: read, understood, encoded, written; refusals come with their cure."""

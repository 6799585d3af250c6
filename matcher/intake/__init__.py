"""Intake, from files to the register: read, understood, encoded, written; refusals are told with their cure."""

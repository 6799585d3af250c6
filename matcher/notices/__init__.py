"""Notices of the outbox go by cabinet, SMS and e-mail, or by a person; each counts as told once."""

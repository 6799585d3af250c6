"""Engines that execute a plan: reference, embedded. They know neither law nor SQL (DESIGN § 5)."""

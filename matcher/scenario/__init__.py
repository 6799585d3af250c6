"""Scenario files: a life under the order, played on an empty register in memory and asked about."""

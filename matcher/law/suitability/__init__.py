"""Suitable work (order-214:2.10): facts of two records against a dated policy, criterion by criterion."""

"""Counts, caps and terms hold in any life, and nobody is deregistered without a ground."""

import os

from hypothesis import HealthCheck, settings

from tests.matcher.offers.lives import Lives

EXAMPLES = int(os.environ.get("MATCHER_ENDURE_LIVES", "12"))
"""`make endure` drives 200 lives of 50 steps."""

TestLives = Lives.TestCase
TestLives.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)

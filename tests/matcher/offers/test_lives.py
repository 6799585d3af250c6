"""Counts, caps and terms hold in any life, and nobody is deregistered without a ground."""

import os

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.matcher.offers.lives import Lives

EXAMPLES = int(os.environ.get("MATCHER_ENDURE_LIVES", "12"))
"""`make endure` drives more than 200 lives of some 50 steps."""
STEPS = 50

SETTINGS = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


def test_random_lives(record_property):
    Lives.steps = 0
    run_state_machine_as_test(Lives, settings=SETTINGS)
    assert Lives.steps > 0.8 * EXAMPLES * STEPS, "most lives are as long as they may be"
    record_property("fault", "random lives")
    record_property("how", f"{Lives.steps:,} steps in {EXAMPLES} lives")

"""The deadlines that a check may ask for, by what they are of."""

from collections.abc import Mapping

from matcher.scenario.composed import PAIR, PERSON, VACANCY
from matcher.scenario.shapes import Shape

_OF_PERSON = (
    "registration", "papers_back", "forward_papers", "find_work", "unemployed_registration",
    "payment_papers", "plan", "deregistration", "deregistration_notice", "report_change", "come_to_centre",
    "come_to_workplace",
)  # fmt: skip
OF_VACANCY = ("posting", "selection", "notice")
_OF_PAIR = ("reply", "resume", "turn_to_employer", "employer_answer")

DEADLINES: Mapping[str, Shape] = {
    **dict.fromkeys(_OF_PERSON, PERSON),
    **dict.fromkeys(OF_VACANCY, VACANCY),
    **dict.fromkeys(_OF_PAIR, PAIR),
}
"""Name to what `of` wants."""

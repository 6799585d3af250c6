"""Ways of telling people: of suitable work (order-214:71), and each notice by its own clause."""

from collections.abc import Mapping
from functools import partial

from data.law.readings import Readings
from matcher.law.rules.rule import Finding, Rule

Ways = tuple[str, ...]
_VILLAGE = "village"

_OF_WORK: Ways = ("in_person", "portal", "phone")
_BY_ASSISTANT: Ways = ("assistant",)
_ANY: Ways = (*_OF_WORK, *_BY_ASSISTANT)
_CABINET_OR_PHONE: Ways = ("portal", "phone")

_OF_NOTICE: Mapping[str, tuple[str, Ways, Ways]] = {
    "registered_job_seeker": ("order-214:12", _OF_WORK, (*_BY_ASSISTANT, *_CABINET_OR_PHONE)),
    "registration_refused": ("order-214:8", ("in_person", "portal"), _BY_ASSISTANT),
    "registered_unemployed": ("order-214:38", _CABINET_OR_PHONE, _CABINET_OR_PHONE),
    "unemployed_refused": ("order-214:38", _CABINET_OR_PHONE, _CABINET_OR_PHONE),
    "deregistration": ("order-214:52", _CABINET_OR_PHONE, ("akim",)),
    "interview": ("order-214:73", ("phone", "portal"), _BY_ASSISTANT),
    "resume_sent": ("order-214:73", _CABINET_OR_PHONE, _CABINET_OR_PHONE),
}
"""Kind to its clause and its ways in a town and in a village (20 and 28 add to 12 and 8, 79 to 73)."""


def ways_of_71(place: str, readings: Readings) -> Ways:
    """The ways in which a person is told of suitable work, by where he or she lives (A06)."""
    if place != _VILLAGE:
        return _OF_WORK
    return _BY_ASSISTANT if readings.A06 == "assistant_only" else _ANY


def ways_of_notice(kind: str, place: str, readings: Readings) -> Ways:
    """The ways in which a notice of that kind goes out."""
    _, town, village = _OF_NOTICE[kind]
    return village if place == _VILLAGE else town


def _tells_of_work(way: str, place: str, readings: Readings) -> Finding:
    """71: a person who lives there may be told of suitable work in this way."""
    return Finding("met" if way in ways_of_71(place, readings) else "not_met", (), ("A06",))


def _carries(kind: str, way: str, place: str, readings: Readings) -> Finding:
    """The notice goes out in this way."""
    return Finding("met" if way in ways_of_notice(kind, place, readings) else "not_met")


TOLD_OF_WORK = Rule("order-214:71", "told_of_work", _tells_of_work)
NOTICES = tuple(
    Rule(clause, f"notice_{kind}", partial(_carries, kind)) for kind, (clause, *_) in _OF_NOTICE.items()
)
"""One for each kind."""

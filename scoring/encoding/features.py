"""Skills and wishes by name: what a person states or lacks, what a vacancy asks (scoring.md § 4)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from data.records import Person, Vacancy
from scoring.encoding.encoded import Note, NoteName
from scoring.encoding.terms import EncodingTerms
from scoring.identity import COUNTED


class Asked(NamedTuple):
    """Ids in permanent order, at most `COUNTED` of each."""

    must: tuple[str, ...]
    nice: tuple[str, ...]
    wishes: tuple[str, ...]


def stated(
    person: Person, skills: Mapping[str, str | None], terms: EncodingTerms, notes: list[Note]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(has, lacks): ids of skills and wishes in permanent order.

    What is both stated and recorded as lacking is not known.
    """
    has = _understood(person.skills, skills, notes)
    lacks = _understood(person.skills_lacking, skills, notes)
    if person.wish_facts:
        known = _known_wishes(person.wish_facts, terms, notes)
        has.update(wish for wish in known if person.wish_facts[wish])
        lacks.update(wish for wish in known if not person.wish_facts[wish])
    if both := has & lacks:
        notes.append(Note("skill_contradicted", tuple(sorted(both))))
        has -= both
        lacks -= both
    return tuple(sorted(has)), tuple(sorted(lacks))


def asked(
    vacancy: Vacancy, skills: Mapping[str, str | None], terms: EncodingTerms, notes: list[Note]
) -> Asked:
    """What a vacancy asks; a skill that it must and would like to have is a must."""
    must = _understood(vacancy.skills_must, skills, notes)
    nice = _understood(vacancy.skills_nice, skills, notes) - must
    wishes = _known_wishes(vacancy.wishes, terms, notes)
    return Asked(
        _counted(must, "skills_left_out", notes),
        _counted(nice, "skills_left_out", notes),
        _counted(wishes, "wishes_left_out", notes),
    )


def _understood(texts: Sequence[str], skills: Mapping[str, str | None], notes: list[Note]) -> set[str]:
    """Ids of the texts; free text is never scored."""
    found = {text: skills[text] for text in texts}
    if None in found.values():
        notes.append(Note("skill_not_understood", tuple(text for text, one in found.items() if one is None)))
    return {one for one in found.values() if one is not None}


def _known_wishes(wishes: Iterable[str], terms: EncodingTerms, notes: list[Note]) -> set[str]:
    stated = set(wishes)
    if unknown := stated - terms.wishes:
        notes.append(Note("wish_unknown", tuple(sorted(unknown))))
    return stated & terms.wishes


def _counted(ids: set[str], name: NoteName, notes: list[Note]) -> tuple[str, ...]:
    ordered = sorted(ids)
    if len(ordered) > COUNTED:
        notes.append(Note(name, tuple(ordered[COUNTED:])))
    return tuple(ordered[:COUNTED])

"""What the order leaves open, and the one reading of each question that is in force."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Annotated, Any, Literal, Self, get_args, get_type_hints

from pydantic import Field, model_validator

from data.calendar.days import EventDay, Words, WorkedWeekends
from data.errors import TableError
from data.packaged import Packaged
from data.policies.reading import Strict, read

FILE = "law/readings.yaml"
_WRONG = "These readings cannot be used."


@dataclass(frozen=True, slots=True)
class Readings:
    """One named reading of each question A01–A35; what each means is said in `data/law/readings.yaml`."""

    A01: EventDay
    A02: Literal["error", "provisional"]
    A03: WorkedWeekends
    A04: Literal["next_working_day", "at_request"]
    A05: Literal["either", "both"]
    A06: Literal["assistant_only", "any_channel"]
    A07: Literal["at_term_end", "service_term", "within_term"]
    A08: Literal["at_once", "after_term"]
    A09: Literal["birthday_begins", "birthday_over"]
    A10: Literal["only_for_measures", "as_such"]
    A11: Literal["unknown_waits", "does_not_bar"]
    A12: Literal["not_a_refusal", "refusal", "not_found"]
    A13: Literal["waits_for_employer", "found", "only_a_hire"]
    A14: Literal["refused", "accepted"]
    A15: Literal["registered", "arose"]
    A16: Literal["at_receipt", "at_answer"]
    A17: Literal["job_seeker", "other_applicant"]
    A18: Literal["office_hours", "any_hour"]
    A19: Literal["fact_prevails", "final"]
    A20: Literal["post", "posting"]
    A21: Literal["interview_counts", "workplace_only"]
    A22: Literal["not_a_refusal", "refusal"]
    A23: Literal["unemployed_only", "all"]
    A24: Literal["void", "silence_counts"]
    A25: Literal["work", "record"]
    A26: Literal["each_spell", "add_up"]
    A27: Literal["one_of_three", "ground_by_itself", "ground_on_three"]
    A28: Literal["excuses", "does_not_excuse"]
    A29: Literal["office_close", "midnight", "late_consent_cures"]
    A30: Literal["last", "first"]
    A31: Literal["all_three", "any"]
    A32: Literal["spared", "reached"]
    A33: Literal["from_start", "from_decision"]
    A34: Literal["runs", "suspends"]
    A35: Literal["centre", "person"]

    def with_(self, **other: str) -> Self:
        """The same readings but for those that are named.

        Raises:
            TableError: naming every unknown question and reading, with the names that are allowed.
        """
        if problems := list(_problems(other)):
            raise TableError(_WRONG, "Use the names of data/law/readings.yaml:", FILE, problems)
        named: Mapping[str, Any] = other
        return replace(self, **named)

    def as_dict(self) -> dict[str, str]:
        """Question to reading, in the order A01–A35."""
        return asdict(self)


NAMES: Mapping[str, tuple[str, ...]] = {
    question: get_args(names) for question, names in get_type_hints(Readings).items()
}
"""Question to the names of its readings, in the order of the scenario format."""


def _problems(chosen: Mapping[str, str]) -> Iterator[str]:
    for question, name in chosen.items():
        if question not in NAMES:
            yield f"{question}: there is no such question; there are A01 to A35"
        elif name not in NAMES[question]:
            yield f"{question}: not {name!r}, but {', '.join(NAMES[question])}"


class Question(Strict):
    """A question that the order leaves open, and its answer.

    Attributes:
        clause: where the order leaves it open.
        reading: the name of the reading in force.
        alternatives: name to what it means, one sentence each; the reading in force is among them.
        why: why this reading is gentler on the person, or else what speaks for it.
        decided_by: who chose it.
        effective_from: since when it holds.
    """

    clause: Annotated[tuple[str, ...], Field(min_length=1)]
    question: Words
    reading: str
    alternatives: dict[str, Words]
    why: Annotated[str, Field(min_length=8)]
    decided_by: Annotated[str, Field(min_length=1)]
    effective_from: date


class ReadingsFile(Strict):
    """`data/law/readings.yaml` as written: every question once, each with every reading that it may have."""

    id: Literal["readings"]
    version: Annotated[int, Field(ge=1)]
    questions: dict[str, Question]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        problems = [f"{question}: missing" for question in NAMES if question not in self.questions]
        problems += _problems({name: question.reading for name, question in self.questions.items()})
        for name, question in self.questions.items():
            if name in NAMES and set(question.alternatives) != set(NAMES[name]):
                problems.append(f"{name}: alternatives are to be {', '.join(NAMES[name])}")
        if problems:
            raise ValueError("; ".join(problems))
        return self

    @property
    def in_force(self) -> Readings:
        """The readings that the file chooses."""
        chosen: Mapping[str, Any] = {
            each.name: self.questions[each.name].reading for each in fields(Readings)
        }
        return Readings(**chosen)


def load_readings(packaged: Packaged) -> ReadingsFile:
    """Read the questions and their readings, overlaid by the policy folder.

    Raises:
        TableError: with all problems of the file, and the names that are allowed.
    """
    return read(ReadingsFile, packaged.read(FILE))

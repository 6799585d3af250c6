"""Answers of `certificate show` and `certificate verify`."""

from dataclasses import dataclass

from data.records.vocabulary import Lang

Job = dict[str, str | None]
FactValue = str | int | float | bool | list[str | Job] | None
"""A fact as a certificate commits to it; null: nobody knew it. A job has occupation, since and until."""
Bound = str | int | bool | list[str] | dict[str, int]
"""A threshold of a policy."""


@dataclass(frozen=True, slots=True)
class PolicyNamed:
    """The version of the policy of suitable work that a certificate names."""

    country: str
    version: int
    effective_from: str
    clause: str
    sha256: str


@dataclass(frozen=True, slots=True)
class TestedShown:
    """One test: `result` is met, not_met or unknown; `facts` by name, without those that were erased.

    `set_by`: who set the threshold, in kk, ru and en.
    """

    test: str
    result: str
    facts: dict[str, FactValue]
    erased: tuple[str, ...]
    threshold: dict[str, Bound]
    set_by: dict[Lang, str]


@dataclass(frozen=True, slots=True)
class CriterionShown:
    """One criterion, with the stage and the region (prefix of KATO) that held.

    Of the tests in one list of `asked` one is enough.
    """

    criterion: str
    result: str
    after_months: int
    region: str
    asked: tuple[tuple[TestedShown, ...], ...]


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact that would make the work suitable if it were otherwise; a health statement has two names."""

    now: dict[str, FactValue]
    then: dict[str, FactValue]


@dataclass(frozen=True, slots=True)
class CertificateShown:
    """A certificate of suitability. `outcome`: suitable, not_suitable, unknown; `weights` decide nothing.

    `changes`: single facts that would make the work suitable; none where it is, where no single one would do,
    or where facts were erased or the policy is not at hand.
    """

    sha256: str
    person: str
    spell: int
    vacancy: str
    made_at: str
    policy: PolicyNamed
    weights: str | None
    outcome: str
    failing: tuple[str, ...]
    unknown: tuple[str, ...]
    criteria: tuple[CriterionShown, ...]
    changes: tuple[FactChange, ...]


@dataclass(frozen=True, slots=True)
class ProblemFound:
    """What is wrong with a certificate, and with which fact, criterion or policy."""

    code: str
    about: str


@dataclass(frozen=True, slots=True)
class CertificateVerified:
    """Everything computed anew. `erased`: facts that are there no more.

    `compared`: with the policy that it names; `recomputed`: the verdict was judged anew from all facts.
    """

    sha256: str
    sound: bool
    problems: tuple[ProblemFound, ...]
    erased: tuple[str, ...]
    compared: bool
    recomputed: bool

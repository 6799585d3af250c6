"""What a certificate says, as it is written: canonical JSON of these models."""

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, PlainSerializer, ValidationError

from data.law.suitable_work import Criterion, SuitableWork
from data.records import canonical_json
from data.records.vocabulary import Lang
from matcher.law.suitability.assessing import Assessment, Judgement, Tested
from matcher.law.suitability.verdict import Met, Outcome

Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Moment = Annotated[AwareDatetime, PlainSerializer(lambda moment: moment.isoformat(), return_type=str)]


class Part(BaseModel):
    """A part of a certificate: frozen, nothing else in it, no value of another type."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SaidPolicy(Part):
    """The version of the policy; the register keeps it whole by its SHA-256."""

    country: str
    version: int
    effective_from: str
    clause: str
    sha256: Sha256


class SaidTest(Part):
    """One test: its answer, the facts that it looked at by name, the threshold and who set it."""

    test: str
    result: Met
    facts: tuple[str, ...]
    threshold: dict[str, Any]
    set_by: dict[Lang, str]


class SaidCriterion(Part):
    """One criterion: the stage and region that held, and its tests; of those in one list one is enough."""

    criterion: Criterion
    result: Met
    after_months: int
    region: str
    asked: tuple[tuple[SaidTest, ...], ...]


class SaidSuitable(Part):
    """What the criteria make together."""

    outcome: Outcome
    failing: tuple[str, ...]
    unknown: tuple[str, ...]


class Body(Part):
    """The whole certificate.

    Attributes:
        spell: number of the person's spell of registration, from 1; 0 before the first.
        facts: commitments by the name of the fact.
        weights: SHA-256 of those in force, None where no list led to the offer: named, they decide nothing.
    """

    kind: Literal["certificate_of_suitability"] = "certificate_of_suitability"
    format: Literal[1] = 1
    person: str
    spell: int
    vacancy: str
    made_at: Moment
    policy: SaidPolicy
    weights: Sha256 | None
    facts: dict[str, Sha256]
    criteria: tuple[SaidCriterion, ...]
    suitable: SaidSuitable

    def written(self) -> bytes:
        """The canonical bytes."""
        return canonical_json(self.model_dump(mode="json"))


def policy_said(policy: SuitableWork) -> SaidPolicy:
    """A policy as a certificate names it."""
    return SaidPolicy(
        country=policy.country,
        version=policy.version,
        effective_from=policy.effective_from.isoformat(),
        clause=policy.clause,
        sha256=policy.sha256,
    )


def criteria_said(assessed: Assessment) -> tuple[SaidCriterion, ...]:
    """An assessment as a certificate writes it."""
    return tuple(map(_criterion_said, assessed.judgements))


def suitable_said(assessed: Assessment) -> SaidSuitable:
    """What the criteria make together, as a certificate writes it."""
    outcome, failing, unknown = assessed.suitable
    return SaidSuitable(outcome=outcome, failing=failing, unknown=unknown)


def _criterion_said(judged: Judgement) -> SaidCriterion:
    return SaidCriterion(
        criterion=judged.criterion,
        result=judged.result,
        after_months=judged.after_months,
        region=judged.region,
        asked=tuple(tuple(_said(test) for test in some) for some in judged.asked),
    )


def _said(test: Tested) -> SaidTest:
    return SaidTest(
        test=test.name,
        result=test.result,
        facts=test.facts,
        threshold=dict(test.bounds),
        set_by=dict(test.set_by),
    )


def policy_named(body: bytes) -> str | None:
    """The SHA-256 of the policy that a certificate names; None where it is none."""
    try:
        return Body.model_validate_json(body).policy.sha256
    except ValidationError:
        return None

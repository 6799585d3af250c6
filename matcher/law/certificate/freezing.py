"""Freezing the certificate of an offer: the verdict as it was, on the facts as they were."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from data.law.suitable_work import SuitableWork
from matcher.law.certificate.body import Body, criteria_said, policy_said, suitable_said
from matcher.law.certificate.commitments import Fact, Randomness, commitment, salted
from matcher.law.suitability.assessing import assess
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.verdict import Met


@dataclass(frozen=True, slots=True)
class Subject:
    """Which offer it is; `spell`: number of the spell as unemployed, from 1, and 0 before the first."""

    person: str
    spell: int
    vacancy: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Frozen:
    """A certificate.

    Attributes:
        body: canonical JSON, kept for good.
        sha256: of the body, in hexadecimal.
        facts: what it commits to, with salts: kept where it can be erased.
        verdict: by criterion, as the offer takes it.
    """

    body: bytes
    sha256: str
    facts: dict[str, Fact]
    verdict: dict[str, Met]


def freeze(
    subject: Subject, facts: Facts, policy: SuitableWork, weights: str | None, randomness: Randomness
) -> Frozen:
    """Judges a pair and freezes how it came out.

    Args:
        subject: the offer.
        facts: of the pair on the day of the offer.
        policy: in force on that day.
        weights: SHA-256 of the weights of the list that led to the offer; it is named and decides nothing.
        randomness: gives the salts.
    """
    assessed = assess(facts, policy)
    values = facts.values()
    openings = salted({name: values[name] for name in assessed.looked_at}, randomness)
    body = Body(
        person=subject.person,
        spell=subject.spell,
        vacancy=subject.vacancy,
        made_at=subject.made_at,
        policy=policy_said(policy),
        weights=weights,
        facts={name: commitment(opening) for name, opening in openings.items()},
        criteria=criteria_said(assessed),
        suitable=suitable_said(assessed),
    ).written()
    return Frozen(body, sha256(body).hexdigest(), openings, assessed.verdict)

"""The certificate of an offer, from the register's records: facts only, whatever list led to the offer."""

import secrets
from dataclasses import dataclass, replace
from typing import Protocol

from data.errors import NotFound
from data.law.suitable_work import SuitableWork
from data.policies import HardRequirements
from data.records import Person, Vacancy
from data.records.vocabulary import Mode
from data.reference.occupations import Occupations
from data.register import Register
from data.register.ledger_rows import Fact
from data.register.ledger_writing import LedgerWriting
from matcher.intake.interpreting import Interpreter
from matcher.law.acts import Offer
from matcher.law.certificate import Frozen, Subject, freeze
from matcher.law.certificate.commitments import Randomness
from matcher.law.deciding.docket import person_stream
from matcher.law.life.state import Life
from matcher.law.suitability.assessing import Assessment, assess
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.reading import Known, facts_of


class Ways(Protocol):
    """How long the way between two places takes."""

    def minutes(self, workplace: str | None, home: str | None, mode: Mode | None) -> int | None:
        """Minutes one way; None where they are not known."""


@dataclass(frozen=True, eq=False)
class Reader:
    """What is known of a pair beside its records (`Known`).

    Attributes:
        interpreter: from titles to occupations, from addresses to places.
        occupations: the titles' unit groups.
        ways: between places.
        hard: which categories come with another.
    """

    interpreter: Interpreter
    occupations: Occupations
    ways: Ways
    hard: HardRequirements

    def known(self, person: Person, vacancy: Vacancy, life: Life) -> Known:
        """What was understood and measured; amounts are not known here, and 2.10 does not ask them."""
        [home], [work] = self.interpreter.people([person]), self.interpreter.vacancies([vacancy])
        jobs = {job.title: home.titles.get(job.title) for job in person.history or ()}
        return Known(
            occupations={text: self._unit_group(title) for text, title in jobs.items()},
            occupation=work.occupation,
            unemployed_since=None if life.spell is None else life.spell.began.date(),
            minutes=self.ways.minutes(work.place, home.place, person.travel.mode),
            implied_licences=tuple((each.held, each.implies) for each in self.hard.implied_licences),
        )

    def _unit_group(self, title: str | None) -> str | None:
        return None if title is None else self.occupations.title(title).isco


class Certifier:
    """Freezes the certificate of an offer and puts it into the offer's own transaction.

    Args:
        register: holds the records; read beside the ledger's transaction, which keeps other writers out.
        reader: what is known beside them.
        policy: of suitable work, in force.
        weights: SHA-256 of the weights in force.
        randomness: gives the salts.
    """

    def __init__(
        self,
        register: Register,
        reader: Reader,
        policy: SuitableWork,
        weights: str | None,
        randomness: Randomness = secrets.token_bytes,
    ) -> None:
        self._register, self._reader, self._policy = register, reader, policy
        self._weights, self._randomness = weights, randomness
        register.store_document("suitable_work", policy.canonical())

    def certified(self, act: Offer, life: Life, writing: LedgerWriting) -> Offer:
        """The offer with its verdict and its certificate, which is stored.

        An offer that brings a verdict or a certificate keeps it: another system's, or a scenario's. Where the
        register holds no record of either, nobody can judge, and the verdict stays unknown.
        """
        if act.by != "centre" or act.verdict or act.certificate is not None:
            return act
        try:
            frozen = self.freeze(act.person, act.vacancy, life)
        except NotFound:
            return act
        facts = {name: Fact(fact.salt, fact.value) for name, fact in frozen.facts.items()}
        writing.put_certificate(frozen.sha256, frozen.body, facts, person_stream(act.person))
        return replace(act, verdict=frozen.verdict, certificate=frozen.sha256)

    def freeze(self, person: str, vacancy: str, life: Life) -> Frozen:
        """The certificate of a pair at the moment of the person's case.

        Raises:
            NotFound: the register holds no such record; Erased: the person was erased.
        """
        subject = Subject(person, len(life.spells), vacancy, life.now)
        facts = self._facts(person, vacancy, life)
        return freeze(subject, facts, self._policy, self._weights, self._randomness)

    def assess(self, person: str, vacancy: str, life: Life) -> Assessment:
        """What the certificate of an offer would say now; nothing is stored.

        Raises:
            NotFound: the register holds no such record; Erased: the person was erased.
        """
        return assess(self._facts(person, vacancy, life), self._policy)

    def _facts(self, person: str, vacancy: str, life: Life) -> Facts:
        records = self._register.person(person), self._register.vacancy(vacancy)
        return facts_of(*records, self._reader.known(*records, life), life.now.date())

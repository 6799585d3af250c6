"""Compiling: a vacancy takes rows of the tables, a seeker columns: the same points from both sides."""

from dataclasses import dataclass

from data.errors import InputError
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.dictionary import Dictionary
from scoring.facts import ASKED, BY_NEARNESS, HAD_BY_PERSON, SHARED, had
from scoring.identity import Rule
from scoring.pay import asked_limits, offered_limits
from scoring.plan import Alternative, ByName, Filters, Plan, Term
from scoring.tables import Tables
from scoring.weights import Weights


@dataclass(eq=False)
class TitleNotUnderstood(InputError):
    """A vacancy whose title was not understood: it needs a person before it can be selected for."""


@dataclass(frozen=True, eq=False)
class Compiler:
    """Compiles plans for one version of weights and dictionary. Pure and safe to share between threads."""

    tables: Tables
    dictionary: Dictionary

    @classmethod
    def of(cls, weights: Weights, dictionary: Dictionary) -> "Compiler":
        """Tabulates the weights."""
        return cls(Tables.of(weights), dictionary)

    @property
    def weights(self) -> Weights:
        """The weights that are compiled."""
        return self.tables.weights

    def vacancy(self, codes: VacancyCodes) -> Plan:
        """The plan that looks for people.

        Raises:
            TitleNotUnderstood: the vacancy has no title that is known.
        """
        if codes.title is None:
            raise TitleNotUnderstood(
                "The vacancy's title was not understood, so nobody can be selected for it.",
                "Choose its title or occupation by hand.",
            )
        rows = self.tables.over_attributes
        major = self.dictionary.isco_of(codes.title)[0]
        alternative = Alternative(
            0, codes.title, tuple(Term(p.name, rows(p, ASKED[p.name](codes))) for p in BY_NEARNESS)
        )
        return Plan(
            "people",
            codes,
            self.weights.sha256,
            self.dictionary.sha256,
            Filters(codes.exclude, codes.clarify, (), (), {major: self.weights.floor_level(major)}),
            tuple(Term(p.name, rows(p, ASKED[p.name](codes))) for p in SHARED),
            asked_limits(self.weights, codes.pay),
            self._asked(codes),
            (alternative,),
        )

    def seeker(self, codes: PersonCodes) -> Plan:
        """The plan that looks for vacancies: one alternative for each stint."""
        columns = self.tables.over_requirements
        floors = {major: self.weights.floor_level(major) for major in sorted(self.weights.floor)}
        return Plan(
            "vacancies",
            codes,
            self.weights.sha256,
            self.dictionary.sha256,
            Filters((), (), codes.met, codes.not_met, floors),
            tuple(Term(p.name, columns(p, HAD_BY_PERSON[p.name](codes))) for p in SHARED),
            offered_limits(self.weights, codes.pay),
            ByName(0, (), codes.features, codes.lacks, Rule.of(self.weights)),
            tuple(self._of_stint(codes, i, stint) for i, stint in enumerate(codes.stints)),
        )

    def _of_stint(self, person: PersonCodes, number: int, stint: Stint) -> Alternative:
        columns = self.tables.over_requirements
        return Alternative(
            number, stint.title, tuple(Term(p.name, columns(p, had(p, person, stint))) for p in BY_NEARNESS)
        )

    def _asked(self, codes: VacancyCodes) -> ByName:
        rule = Rule.of(self.weights)
        asked = rule.items(codes.must, codes.nice, codes.wishes)
        return ByName(rule.base(len(codes.must), len(codes.nice), len(codes.wishes)), asked, (), (), None)

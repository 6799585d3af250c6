"""Explain one pair: its score by the definition, from the register's codes as they stand."""

from dataclasses import dataclass

from data.register import Register
from matcher.indexing.following import codes_of
from matcher.selection.subject import subject
from scoring.codes import PersonCodes, VacancyCodes
from scoring.compiling import Compiler
from scoring.counterfactual import Change as WhatIf
from scoring.counterfactual import changes
from scoring.pair import PairScore, score


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """A pair with its score and what single changes would bring; nothing is asked of an index."""

    vacancy_id: str
    person_id: str
    vacancy: VacancyCodes
    person: PersonCodes
    score: PairScore
    changes: tuple[WhatIf, ...]


def explain(register: Register, compiler: Compiler, vacancy_id: str, person_id: str) -> Explained:
    """Score a vacancy and a person, listed or not.

    Raises:
        NotFound: the register does not hold one of them.
        StateError: one of them is withdrawn or no longer open.
        TitleNotUnderstood: the vacancy needs a person first.
    """
    vacancy = codes_of(subject(register, "vacancies", vacancy_id))
    person = codes_of(subject(register, "people", person_id))
    assert isinstance(vacancy, VacancyCodes)  # each side's log holds its own codes
    assert isinstance(person, PersonCodes)
    compiler.vacancy(vacancy)  # refuses one whose title was not understood: nothing can be scored against it
    pair = (vacancy, person, compiler.weights, compiler.dictionary)
    return Explained(vacancy_id, person_id, vacancy, person, score(*pair), changes(*pair))

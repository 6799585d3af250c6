"""Before an offer the one pair is scored once more by its definition, from the register (DESIGN § 6)."""

from data.errors import DriftDetected, NotFound, StateError
from data.register import Change, Register, Shortlist, ShortlistRow, Side
from matcher.indexing.following import codes_of
from scoring.codes import PersonCodes, VacancyCodes
from scoring.compiling import Compiler
from scoring.pair import PairScore, score


def rescored(register: Register, compiler: Compiler, vacancy: str, person: str) -> PairScore | None:
    """The pair's score by the register's codes; None: there are none, or the title was not understood.

    A list that was made for the vacancy from the very same codes, weights and dictionary must have given the
    person the very same points: what changed since then is no drift. Whether somebody is available is not
    asked here: the ledger knows it better than the codes.

    Raises:
        StateError: the person was withdrawn, or the vacancy is filled or closed.
        DriftDetected: the list that the offer may come from shows other points.
    """
    try:
        of_vacancy, of_person = _latest(register, "vacancies", vacancy), _latest(register, "people", person)
    except NotFound:
        return None  # cases that were entered by hand
    work, who = codes_of(of_vacancy), codes_of(of_person)
    assert isinstance(work, VacancyCodes)  # each side's log holds its own codes
    assert isinstance(who, PersonCodes)
    if work.title is None:
        return None
    found = score(work, who, compiler.weights, compiler.dictionary)
    row = _row(register, compiler, of_vacancy, of_person)
    if row is not None and (row.points, row.stint) != (found.points, found.stint):
        raise DriftDetected(
            f"The list of {vacancy} gives {person} {row.points} points, the register's codes {found.points}.",
            "Run `matcher index check`, then `matcher index build`, and select anew.",
            keys=(row.key,),
        )
    return found


def _latest(register: Register, side: Side, subject_id: str) -> Change:
    key = register.key_of(side, subject_id)
    change = register.current(side, [key])[key]
    if change.action == "delete":
        raise StateError(
            f"{subject_id} has left the register's lists.", "Register it anew if it is open again."
        )
    return change


def _row(register: Register, compiler: Compiler, vacancy: Change, person: Change) -> ShortlistRow | None:
    """The person's row in the latest list of the vacancy, where nothing has changed since it was made."""
    lists = register.shortlists_of("vacancies", vacancy.subject_id)
    if not lists or not _still_holds(lists[-1], compiler, max(vacancy.sequence, person.sequence)):
        return None
    return next((row for row in lists[-1].rows if row.key == person.key), None)


def _still_holds(made: Shortlist, compiler: Compiler, changed: int) -> bool:
    versions = (compiler.weights.sha256, compiler.dictionary.sha256)
    return (made.weights_sha, made.dictionary_sha) == versions and changed <= made.position

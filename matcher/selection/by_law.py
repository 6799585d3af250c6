"""What the law has to say to selection: whom not to list again, and whom the office may take from a list."""

from collections.abc import Mapping, Sequence

from data.errors import NotFound
from data.register import Register, Side
from matcher.law.deciding.docket import Docket, person_stream
from matcher.law.eligibility import eligibility


def already_offered(register: Register, side: Side, subject_id: str) -> tuple[int, ...]:
    """Keys of those to whom the vacancy was ever offered, or of what the person was ever offered."""
    if side == "vacancies":
        return _keys(register, "people", register.offered(subject_id))
    return _keys(register, "vacancies", register.offered_to(subject_id))


def _keys(register: Register, side: Side, ids: Sequence[str]) -> tuple[int, ...]:
    """Cases that were entered by hand have no record, and so no key."""
    return tuple(sorted(register.keys_of(side, ids).values())) if ids else ()


class FromLists:
    """Selects for the office (order-214:69): who stands on the vacancy's latest list and may be offered.

    Args:
        register: holds the lists; read beside the ledger's transaction, which keeps other writers out.
    """

    def __init__(self, register: Register) -> None:
        self._register = register

    def __call__(self, docket: Docket, vacancy: str) -> tuple[Sequence[str], Mapping[str, str]]:
        """The candidates, best first. Whom a requirement keeps out, the plan's filters have left out.

        Raises:
            NotFound: no list was made for the vacancy.
        """
        lists = self._register.shortlists_of("vacancies", vacancy)
        if not lists:
            raise NotFound(
                f"No list was made for {vacancy}.", "Run `matcher select` for it.", "shortlist", vacancy
            )
        listed = (self._register.id_of("people", row.key) for row in lists[-1].rows)
        return [person for person in listed if _may(person, vacancy, docket)], {}


def _may(person: str, vacancy: str, docket: Docket) -> bool:
    """Who has no case yet is on the list as the record has it; the ledger knows nothing against it."""
    if not docket.knows(person_stream(person)):
        return True
    return eligibility(docket.life(person), docket.post(vacancy), docket.law).may_be_offered

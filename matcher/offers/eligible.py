"""The one call that users ask: may this person be offered this vacancy, as of a moment?"""

from datetime import datetime

from data.register import Register
from data.register.ledger_rows import Case
from matcher.law.deciding.docket import person_stream
from matcher.law.eligibility import Eligibility, Footing, eligibility, judged
from matcher.law.law import Law
from matcher.offers.entering import Enter
from matcher.offers.reading import Cases
from matcher.offers.snapshots import rests_on

_UNREGISTERED = ("not_registered", "applied")


def eligible(
    register: Register,
    law: Law,
    person: str,
    vacancy: str | None,
    as_of: datetime,
    enter: Enter | None = None,
) -> Eligibility:
    """Whether the centre may offer, by the person's row where it still holds, else by the fold.

    Args:
        register: holds the cases.
        law: in force.
        person: who.
        vacancy: which; None: any.
        as_of: the moment asked from and about.
        enter: what the register knows of who has no case yet.

    Raises:
        NotFound: nothing is known of the person or of the vacancy.
    """
    cases, case = Cases(register, law, enter), register.case(person_stream(person))
    asked_again = vacancy is not None and vacancy in register.offered_to(person)
    if case is None or asked_again or not _holds(case, law, as_of):
        post = None if vacancy is None else cases.post(vacancy, as_of)
        return eligibility(cases.life(person, as_of), post, law)
    footing = Footing(case.status not in _UNREGISTERED, case.open_offers, case.counted)
    if vacancy is None:
        return judged(footing, law)
    return judged(footing, law, is_open=cases.post(vacancy, as_of).is_open)


def _holds(case: Case, law: Law, as_of: datetime) -> bool:
    """Whether nothing has happened since the row, by itself or under another law."""
    turned = case.next_turn is not None and case.next_turn < as_of
    return case.moment <= as_of and not turned and rests_on(case, law)

"""Cases folded anew from all their events: what a verification compares their rows with."""

from collections.abc import Callable, Sequence

from data.register.ledger_rows import Case, Event
from matcher.law.law import Law
from matcher.law.life.fold import fold
from matcher.offers.reading import known
from matcher.offers.snapshots import rests_on
from matcher.offers.visible import case_row


def refold(law: Law) -> Callable[[Sequence[Event], Case], Case]:
    """Folds a case anew at its own moment.

    A row that rests on other readings or terms is left as it is: it is folded anew when it is next needed.
    """

    def folded(events: Sequence[Event], case: Case) -> Case:
        if not rests_on(case, law):
            return case
        person = case.stream.partition(":")[2]
        life = fold(person, known(events, law), law, case.moment.astimezone(law.calendar.zone))
        return case_row(life, case.version, law)

    return folded

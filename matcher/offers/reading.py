"""Cases as they stood: what was known at one moment, asked about that or another one."""

from collections.abc import Iterable
from datetime import datetime

from data.errors import NotFound
from data.register.ledger_reading import LedgerReading
from data.register.ledger_rows import Event
from matcher.law.deciding.docket import person_stream, vacancy_stream
from matcher.law.law import Law
from matcher.law.life.events import Known
from matcher.law.life.fold import fold, resume
from matcher.law.life.state import Life
from matcher.law.posts.fold import fold_post
from matcher.law.posts.state import Post
from matcher.offers.entering import Enter
from matcher.offers.snapshots import law_mark, unpacked


def known(events: Iterable[Event], law: Law) -> list[Known]:
    """The ledger's events as the fold reads them, in Kazakhstan's zone."""
    zone = law.calendar.zone
    return [Known(e.kind, e.at.astimezone(zone), e.recorded_at.astimezone(zone), e.body) for e in events]


class Cases:
    """Reads cases from a ledger, or within one of its transactions.

    Args:
        ledger: where the events are.
        law: in force.
        enter: what the register knows of who has no case yet; None: whoever has none is not found.
    """

    def __init__(self, ledger: LedgerReading, law: Law, enter: Enter | None = None) -> None:
        self._ledger, self.law, self._enter = ledger, law, enter

    def life(self, person: str, as_of: datetime, moment: datetime | None = None) -> Life:
        """A person's case at `moment` (None: `as_of`), by what was known at `as_of`.

        Raises:
            NotFound: nothing was known of the person.
        """
        events = self._known(person_stream(person), "person", person, as_of)
        return fold(person, events, self.law, self._local(moment or as_of))

    def present(self, person: str, at: datetime) -> Life:
        """A person's case now: carried on from its row where that still holds, else folded.

        Raises:
            NotFound: nothing is known of the person.
        """
        stream = person_stream(person)
        case, version = self._ledger.case(stream), self._ledger.version(stream)
        moment = self._local(at)
        life = None if case is None else unpacked(case, version, moment, law_mark(self.law))
        return self.life(person, at) if life is None else resume(life, (), self.law, moment)

    def post(self, vacancy: str, as_of: datetime, moment: datetime | None = None) -> Post:
        """A vacancy at `moment`, by what was known at `as_of`.

        Raises:
            NotFound: nothing was known of the vacancy.
        """
        events = self._known(vacancy_stream(vacancy), "vacancy", vacancy, as_of)
        return fold_post(vacancy, events, self.law, self._local(moment or as_of))

    def visible_to_employer(self, vacancy: str, as_of: datetime, moment: datetime | None = None) -> list[str]:
        """Whose name, contacts or résumé the employer can see: after consent alone (order-214:73)."""
        at = self._local(moment or as_of)
        lives = (self.life(person, as_of, at) for person in self._ledger.offered(vacancy))
        return [life.person for life in lives if _sent(life, vacancy)]

    def _known(self, stream: str, kind: str, name: str, as_of: datetime) -> list[Known]:
        if events := self._ledger.events(stream, as_of):
            return known(events, self.law)
        if self._enter is None:
            raise NotFound(f"No case of {kind} {name} is open.", "Enter it first.", kind, name)
        at = self._local(as_of)
        return [Known(writ.kind, writ.at, at, writ.body) for writ in self._enter(stream, as_of)]

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.law.calendar.zone)


def _sent(life: Life, vacancy: str) -> bool:
    referrals = (each.referral for each in life.offers if each.vacancy == vacancy)
    return any(referral is not None and referral.sent_at is not None for referral in referrals)

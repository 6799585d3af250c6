"""Cases as they stood: what was known at one moment, asked about that or another one."""

from collections.abc import Iterable
from datetime import datetime

from data.errors import NotFound
from data.register.ledger_reading import LedgerReading
from data.register.ledger_rows import Event
from matcher.law.deciding.docket import person_stream, vacancy_stream
from matcher.law.law import Law
from matcher.law.life.events import Known
from matcher.law.life.fold import fold
from matcher.law.life.state import Life
from matcher.law.posts.fold import fold_post
from matcher.law.posts.state import Post


def known(events: Iterable[Event], law: Law) -> list[Known]:
    """The ledger's events as the fold reads them, in Kazakhstan's zone."""
    zone = law.calendar.zone
    return [Known(e.kind, e.at.astimezone(zone), e.recorded_at.astimezone(zone), e.body) for e in events]


class Cases:
    """Reads cases from a ledger, or within one of its transactions."""

    def __init__(self, ledger: LedgerReading, law: Law) -> None:
        self._ledger, self.law = ledger, law

    def life(self, person: str, as_of: datetime, moment: datetime | None = None) -> Life:
        """A person's case at `moment` (None: `as_of`), by what was known at `as_of`.

        Raises:
            NotFound: nothing was known of the person.
        """
        events = self._known(person_stream(person), "person", person, as_of)
        return fold(person, events, self.law, self._local(moment or as_of))

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
        events = self._ledger.events(stream, as_of)
        if not events:
            raise NotFound(f"No case of {kind} {name} is open.", "Enter it first.", kind, name)
        return known(events, self.law)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.law.calendar.zone)


def _sent(life: Life, vacancy: str) -> bool:
    referrals = (each.referral for each in life.offers if each.vacancy == vacancy)
    return any(referral is not None and referral.sent_at is not None for referral in referrals)

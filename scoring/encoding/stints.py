"""From wanted positions and work history to the stints that count (scoring.md § 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from data.records import Person
from scoring.codes import Stint
from scoring.encoding.days import FOREVER
from scoring.encoding.spans import NEVER, Span, Worked, merged, worked

MOST = 5
"""How many stints a person has at most."""
_UNKNOWN = Worked(None, None)


@dataclass(slots=True)
class Trade:
    """One profession as stated: all positions and jobs whose texts mean one title.

    Texts that were not understood share one trade without a title. Where they differ they may be several
    professions, so that their years and grade are not known.
    """

    title: str | None
    texts: list[str] = field(default_factory=list)
    wanted: bool = False
    spans: tuple[Span, ...] = ()
    grade: int | None = None

    @property
    def mixed(self) -> bool:
        """Whether it may be several professions."""
        return self.title is None and len(self.texts) > 1

    def stint(self, known: Worked) -> Stint:
        """The trade as a stint."""
        grade = None if self.mixed else self.grade
        return Stint(self.title, self.wanted, known.years, known.recency, grade)


class Trades(NamedTuple):
    """All trades of a person in the order of mention.

    `lacking` is what is known of a wanted profession in which the person has not worked:
    nothing without a stated history, or where some job of it was not understood and may be that profession.
    """

    trades: tuple[Trade, ...]
    lacking: Worked

    @classmethod
    def of(cls, person: Person, titles: Mapping[str, str | None]) -> "Trades":
        """Group by title."""
        found: dict[str | None, Trade] = {}
        for position in person.wanted:
            _mention(found, position.title, position.grade, titles).wanted = True
        spans: dict[str | None, list[Span]] = {}
        for job in person.history or ():
            trade = _mention(found, job.title, job.grade, titles)
            end = FOREVER if job.until is None else job.until.toordinal() + 1
            spans.setdefault(trade.title, []).append((job.since.toordinal(), end))
        for title, of_title in spans.items():
            found[title].spans = merged(of_title)
        known = person.history is not None and None not in spans
        return cls(tuple(found.values()), Worked(0, NEVER) if known else _UNKNOWN)


def _mention(
    found: dict[str | None, Trade], text: str, grade: int | None, titles: Mapping[str, str | None]
) -> Trade:
    title = titles[text]
    trade = found.get(title)
    if trade is None:
        trade = found[title] = Trade(title)
    if text not in trade.texts:
        trade.texts.append(text)
    if grade is not None and (trade.grade is None or grade > trade.grade):
        trade.grade = grade
    return trade


class Chosen(NamedTuple):
    """The stints that count on a day, the texts of those left out, and when this may next change.

    `certain`: it will change then. Else the change may concern a stint that is left out, or a job that
    begins and changes nothing that counts.
    """

    stints: tuple[Stint, ...]
    left_out: tuple[str, ...]
    may_turn: int | None
    certain: bool


def chosen(trades: Trades, day: date) -> Chosen:
    """At most five: wanted first, then longest (in the whole years that count), then latest.

    Nobody is without a stint: who states no profession has an unknown one that is not wanted.
    """
    today = day.toordinal()
    known = [(trade, _worked(trade, trades.lacking, day, today)) for trade in trades.trades]
    rows = [(trade, one) for trade, one in known if trade.wanted or one.end]
    if len(rows) > 1:
        rows.sort(key=lambda row: (not row[0].wanted, -(row[1].years or 0), -row[1].end))
    return Chosen(
        tuple(trade.stint(one) for trade, one in rows[:MOST]) or (Stint(None, False),),
        tuple(trade.texts[0] for trade, _ in rows[MOST:]),
        min((one.may_turn for _, one in known if one.may_turn is not None), default=None),
        len(known) <= MOST and all(one.certain for _, one in known),
    )


def _worked(trade: Trade, lacking: Worked, day: date, today: int) -> Worked:
    if trade.spans and trade.spans[0][0] <= today:
        known = worked(trade.spans, day, today)
        return known._replace(years=None, recency=None, certain=False) if trade.mixed else known
    known = _UNKNOWN if trade.title is None else lacking
    return known._replace(may_turn=trade.spans[0][0], certain=False) if trade.spans else known


def stints_turn_on(trades: Trades, now: Chosen) -> int | None:
    """The first later day on which the stints are others than `now`."""
    turn, certain = now.may_turn, now.certain
    while turn is not None and turn < FOREVER and not certain:
        then = chosen(trades, date.fromordinal(turn))
        if then.stints != now.stints:
            return turn
        turn, certain = then.may_turn, then.certain
    return turn

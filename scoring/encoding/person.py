"""A person's record, read, on a day → codes, the day they turn, notes."""

from datetime import date

from data.records import Person
from scoring.codes import PersonCodes
from scoring.criteria.schedule import FULL_WEEK
from scoring.criteria.transport import MINUTES
from scoring.encoding.days import day_of
from scoring.encoding.encoded import Encoded, Note, Readings
from scoring.encoding.features import stated
from scoring.encoding.pay import Paid, wanted_pay
from scoring.encoding.standings import standings
from scoring.encoding.stints import Chosen, Trades, chosen, stints_turn_on
from scoring.encoding.terms import EncodingTerms

MINUTE_BANDS = tuple(int(band) for band in MINUTES.known if band is not None)


def encode_person(
    person: Person, readings: Readings, day: date, terms: EncodingTerms
) -> Encoded[PersonCodes]:
    """Encode a person as known on a day. Sex, identity, free text and the reply language are not read.

    Args:
        person: the record.
        readings: what each of its texts was understood as.
        day: the day for which the codes hold.
        terms: the dated policies.

    Raises:
        KeyError: a text of the record was not read.
    """
    notes: list[Note] = []
    trades = Trades.of(person, readings.titles)
    stints = chosen(trades, day)
    _note_titles(trades, stints, notes)
    known, known_turn = standings(person, terms, day)
    features, lacks = stated(person, readings.skills, terms, notes)
    schedule, travel, money = person.schedule, person.travel, person.wanted_pay
    hours = schedule.hours_per_week if schedule is not None else None
    codes = PersonCodes(
        stints=stints.stints,
        place=readings.place,
        mode=travel.mode,
        minutes=_minutes(travel.minutes, notes),
        relocates=travel.relocation,
        remote=travel.remote,
        education=person.education,
        field=person.field,
        patterns=schedule.patterns if schedule is not None else (),
        nights=schedule.nights if schedule is not None else None,
        long_hours=hours > FULL_WEEK if hours is not None else None,
        pay=None if money is None else wanted_pay(money, Paid(schedule, readings.occupation), terms, notes),
        features=features,
        lacks=lacks,
        met=known.met,
        not_met=known.not_met,
    )
    turns = [turn for turn in (known_turn, stints_turn_on(trades, stints)) if turn is not None]
    return Encoded(codes, day_of(min(turns, default=None)), tuple(notes))


def _minutes(accepted: int | None, notes: list[Note]) -> int | None:
    """The longest band that is not above what is accepted; below all of them, the shortest.

    Half of those who name 45 minutes would refuse 60, so nobody is taken for more patient than stated; only
    for less than the shortest band there is no band below, which is noted.
    """
    if accepted is None:
        return None
    if accepted < MINUTE_BANDS[0]:
        notes.append(Note("minutes_below_bands", (str(accepted),)))
        return MINUTE_BANDS[0]
    return next(band for band in reversed(MINUTE_BANDS) if band <= accepted)


def _note_titles(trades: Trades, stints: Chosen, notes: list[Note]) -> None:
    notes += (
        Note("title_not_understood", tuple(trade.texts)) for trade in trades.trades if trade.title is None
    )
    if stints.left_out:
        notes.append(Note("stints_left_out", stints.left_out))

"""The part of the page about places: the map, the same as rows, and what the map cannot show."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from data.reference.places import Places, Position
from matcher.explanation.pictures import svg
from matcher.report.candidates import Explained
from matcher.report.contents import MapView, PlaceRow
from matcher.report.homes import Frame, Home, clustered, frame_of, homes
from matcher.report.labels import Scene
from matcher.report.map import map_spec
from matcher.report.questions import ranks
from matcher.report.speech import PageSpeech

MOST_ROWS = 8


def map_view(listed: Sequence[Explained], workplace: str | None, say: PageSpeech) -> MapView:
    """Where those listed live.

    Args:
        listed: the list.
        workplace: the vacancy's place; None: not stated.
        say: the language.
    """
    places = say.reasons.names.places
    at = places.position(workplace) if workplace else None
    living = homes(((one.candidate.rank, one.candidate.codes[1].place) for one in listed), places)
    frame = frame_of(living, at)
    spec = map_spec(Scene(frame, clustered(living, frame), at), places, say)
    return MapView(
        svg(spec, say("map", "alt")),
        tuple(_rows(living, places, say)),
        tuple(_remarks(living, len(listed), frame, at, say)),
    )


def _rows(living: Sequence[Home], places: Places, say: PageSpeech) -> Iterator[PlaceRow]:
    """Candidates by settlement, the most first; what is beyond `MOST_ROWS` in one row."""

    def settlement(home: Home) -> str:
        return places.settlement(home.place) or home.place[:9]

    grouped = groupby(sorted(living, key=settlement), key=settlement)
    found = [(place, [home.rank for home in group]) for place, group in grouped]
    found.sort(key=lambda row: (-len(row[1]), min(row[1])))
    for place, own in found[:MOST_ROWS]:
        yield PlaceRow(say.reasons.names.place(place), len(own), ranks(own))
    if rest := [rank for _, own in found[MOST_ROWS:] for rank in own]:
        yield PlaceRow(say("map", "more", n=len(found) - MOST_ROWS), len(rest), ranks(rest))


def _remarks(
    living: Sequence[Home], listed: int, frame: Frame, workplace: Position | None, say: PageSpeech
) -> Iterator[str]:
    def counted(n: int) -> str:
        return say.reasons.wording.counted("candidates", n)

    if workplace is None:
        yield say("map", "no_workplace")
    elif workplace.precision in ("district", "region"):
        yield say("map", "district_only")
    if beyond := sum(not frame.holds(home.position.lat, home.position.lon) for home in living):
        yield say("map", "beyond", candidates=counted(beyond))
    if nowhere := listed - len(living):
        yield say("map", "nowhere", candidates=counted(nowhere))

"""What the page shows: words, numbers and pictures only. `assembling` fills it, `building` writes it down."""

from dataclasses import dataclass

from data.records.vocabulary import Lang
from matcher.explanation.sentences import ReasonRow


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact with its name; `values` stand one beside the other."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """One criterion in a candidate's bar, in per cent of the whole bar.

    Attributes:
        criterion: its stable name, which gives the colour.
        label: its name and points, for those who point at it.
        width: what it is worth.
        sure: earned for certain.
        open: what could still turn out, beyond `sure`.
    """

    criterion: str
    label: str
    width: float
    sure: float
    open: float


@dataclass(frozen=True, slots=True)
class Line:
    """One reason: its row, and its points in per cent of what it is worth, as in `Segment`."""

    criterion: str
    row: ReasonRow
    sure: float
    open: float


@dataclass(frozen=True, slots=True)
class Requirement:
    """A hard requirement; `standing` is met, not_met or unknown."""

    name: str
    standing: str
    words: str


@dataclass(frozen=True, slots=True)
class CandidateView:
    """One candidate, known by the key of the spell and by nothing of the identity.

    Attributes:
        rank: place in its list.
        number: the key.
        points: with thousands apart.
        registered: since when and as what.
        profession, years, place, journey, pay: of the stint that counts and of the person; a dash if unknown.
        unknown: names of the facts that are not known and could change the points.
        requirements: the vacancy's hard requirements.
        headline: why, in short.
        changes: what would bring more points.
        waterfall: SVG; empty where none was drawn.
        why_ask: what keeps somebody off the list until it is asked; empty for those listed.
    """

    rank: int
    number: int
    points: str
    registered: str
    profession: str
    years: str
    place: str
    journey: str
    pay: str
    bar: tuple[Segment, ...]
    unknown: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    headline: str
    lines: tuple[Line, ...]
    changes: tuple[str, ...]
    waterfall: str
    why_ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion in the legend of the bars."""

    name: str
    label: str
    of: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something not known across the list.

    Attributes:
        question: what to ask.
        candidates: how many it concerns, in words.
        share: the same in per cent of the list.
        ranks: whom.
        gain: points that the answers could bring in all; empty for hard requirements, which earn none.
    """

    question: str
    candidates: str
    share: float
    ranks: str
    gain: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place where candidates live."""

    name: str
    candidates: int
    ranks: str


@dataclass(frozen=True, slots=True)
class MapView:
    """Where candidates live: the picture, the same as rows, and how many it cannot show."""

    picture: str
    places: tuple[PlaceRow, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayRow:
    """One figure of the day's run, for vacancies and for seekers."""

    label: str
    vacancies: str
    people: str


@dataclass(frozen=True, slots=True)
class VacancyView:
    """The head of the page.

    Attributes:
        title: as the employer wrote it.
        occupation: what it was understood as.
        facts: employer, place, pay and what is asked.
        registered, due: with their clause.
        late: whether the term had ended when the list was made.
        silent: names of what the vacancy does not state.
    """

    title: str
    occupation: str
    facts: tuple[Labelled, ...]
    requirements: tuple[str, ...]
    registered: str
    due: str
    due_clause: str
    late: bool
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportData:
    """The whole page.

    Attributes:
        lang: its language.
        found, wanted: length of the list, and how many were wanted.
        unknown_share: how much of what is not known is counted, per cent.
        day: the day's run; empty where it was not run.
        origin: weights, plan, dictionary, position: what a replay needs, as (label, value).
        clauses: what the selection rests on.
    """

    lang: Lang
    as_of: str
    vacancy: VacancyView
    found: int
    wanted: int
    unknown_share: int
    listed: tuple[CandidateView, ...]
    to_clarify: tuple[CandidateView, ...]
    legend: tuple[Criterion, ...]
    questions: tuple[OpenQuestion, ...]
    map: MapView
    day: tuple[DayRow, ...]
    day_title: str
    origin: tuple[Labelled, ...]
    clauses: tuple[str, ...]

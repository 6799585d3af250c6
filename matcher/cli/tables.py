"""Lists and reasons as tables for the terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, RenderableType
from rich.table import Table
from rich.text import Text

from matcher.cli.answers.lists import NotKnown, PairExplained, Row, Shortlist
from matcher.cli.speech import CliSpeech
from matcher.explanation.changes import change_sentences
from matcher.explanation.facts import Fact
from matcher.explanation.records import CRITERIA, Reason
from matcher.explanation.sentences import reason_rows, requirement_sentences
from scoring.codes import Codes, VacancyCodes
from scoring.hard import Standing

_CHANGES_SHOWN = 8
_WIDE = 120
"""Columns of a terminal from which who and why stand beside the figures."""


def shown(answer: Shortlist, codes: Codes, say: CliSpeech) -> Iterator[RenderableType]:
    """A list in words: for whom, the rows, what is to be asked, where it goes on."""
    yield Text(subject(codes, say), style="bold")
    yield say("list", answer.side, id=answer.id, moment=say.moment(answer.as_of))
    found = {"found": say.number(len(answer.listed)), "wanted": say.number(answer.wanted)}
    yield say("list", "found", **found)
    if answer.listed:
        yield _Rows(answer.listed, say)
    if answer.to_clarify:
        yield Text(say("list", f"clarify_{answer.side}"), style="bold")
        yield _Rows(answer.to_clarify, say)
    for row in (*answer.listed, *answer.to_clarify):
        if row.reasons is not None:
            yield Text(
                say("list", "row", rank=row.rank, id=row.id, points=say.number(row.points)), style="bold"
            )
            yield from reasons_shown(row.reasons, row.hard, say)
    if answer.shortlist is not None:
        yield say("list", "stored", shortlist=answer.shortlist)
    if answer.next:
        yield say("list", "next", cursor=answer.next)


def subject(codes: Codes, say: CliSpeech) -> str:
    """A vacancy or a person in one line: profession, place, pay."""
    speech = say.reasons
    if isinstance(codes, VacancyCodes):
        titles, fact = [codes.title] if codes.title else [], speech.asked
    else:
        titles, fact = list(dict.fromkeys(s.title for s in codes.stints if s.title)), speech.had
    facts = [speech.names.title(title) for title in titles] or [say("list", "no_title")]
    stated = (
        Fact(name, value) for name, value in (("place", codes.place), ("pay", codes.pay)) if value is not None
    )
    return " · ".join((*facts, *map(fact, stated)))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows as a table; where the terminal is too narrow for it, who and why follow below the figures."""

    rows: Sequence[Row]
    say: CliSpeech

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        narrow = options.max_width < _WIDE
        yield self._table(narrow)
        for row in self.rows if narrow else ():
            yield Text(f"{row.rank}. ").append_text(_who(row, self.say))

    def _table(self, narrow: bool) -> Table:
        table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
        for name in ("rank", "points", *CRITERIA):
            table.add_column(self.say("list", "columns", name), justify="right", no_wrap=True)
        if not narrow:
            table.add_column(self.say("list", "columns", "who"), ratio=1)
        for row in self.rows:
            parts = (self.say.number(row.by_criterion[criterion]) for criterion in CRITERIA)
            points = Text(self.say.number(row.points), style="bold")
            table.add_row(str(row.rank), points, *parts, *(() if narrow else (_who(row, self.say),)))
        return table


def _who(row: Row, say: CliSpeech) -> Text:
    names = say.reasons.names
    title = names.title(row.title) if row.title else say("list", "no_title")
    place = f", {names.place(row.place)}" if row.place else ""
    text = Text(f"{row.id} ", style="cyan").append(f"{title}{place}", style="bold")
    text.append(f"\n{row.why}" if row.why else "", style="none")
    text.append("\n" + say("suitable", row.suitable))
    missing = "; ".join(_missing(row.unknown, say))
    text.append("\n" + say("list", "unknown", what=missing) if missing else "", style="dim")
    return text


def _missing(unknown: Iterable[NotKnown], say: CliSpeech) -> Iterator[str]:
    """What is not known, each fact once; skills and requirements by name."""
    speech, told = say.reasons, set()
    for one in unknown:
        for fact in one.facts:
            if one.part == "hard":
                names = [speech.requirement(name) for name in one.of]
            else:
                names = [speech.names.feature(name) for name in one.of] or [""]
            for name in names:
                text = speech.fact_names((fact,), name)
                if text not in told:
                    told.add(text)
                    yield text


def reasons_shown(
    told: tuple[Reason, ...], hard: Mapping[str, Standing], say: CliSpeech
) -> Iterator[RenderableType]:
    """Every reason of a pair as a table, the points adding up to the score, and its hard requirements."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_footer=True)
    points, of = sum(one.points for one in told), sum(one.of for one in told)
    total = say.reasons.wording("points_of", points=say.number(points), of=say.number(of))
    footers = {"part": say.reasons.wording("total"), "points": total}
    for name in ("part", "asked", "had", "level", "points", "range"):
        right = name == "points"
        table.add_column(
            say("reasons", name), footers.get(name, ""), justify="right" if right else "left", no_wrap=right
        )
    for row in reason_rows(told, say.reasons):
        table.add_row(row.part, row.asked, row.had, row.level, row.points, row.range)
    yield table
    yield from requirement_sentences(hard, say.reasons)


def pair_shown(answer: PairExplained, say: CliSpeech) -> Iterator[RenderableType]:
    """One pair in words: points, reasons, what would help."""
    points = say.number(answer.points)
    yield Text(
        say("explain", "pair", vacancy=answer.vacancy, person=answer.person, points=points), style="bold"
    )
    yield say("explain", answer.listing or "not_listed")
    yield from reasons_shown(answer.reasons, answer.hard, say)
    if not answer.changes:
        return
    yield Text(say("explain", "changes"), style="bold")
    best = answer.changes[:_CHANGES_SHOWN]
    for _, of_side in groupby(best, key=lambda change: change.side):
        for sentence in change_sentences(of_side, say.reasons, answer.listing == "ready"):
            yield f"  {sentence}"

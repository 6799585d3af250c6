"""`matcher title "…"`: what occupation a text means, how sure that is, or the same for a whole file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from data.errors import InputError
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

    from data.understanding.result import Understood
    from matcher.cli.answers.titles import Meaning, TitleUnderstood

_AT_ONCE = 2_000


def title(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="A title as written.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="TSV with a header: every row.")] = None,
    column: Annotated[str, typer.Option("--column", help="Column of the titles.")] = "text",
    with_context: Annotated[
        str | None, typer.Option("--context", help="Column of duties or roles that decide a vague title.")
    ] = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Understand a title: ranked occupations with their probability, and whether that is sure.

    With --file each row gives one line: JSON, or tab-separated row, text, sure, title, ISCO-08, probability.
    """
    with Terminal(context, lang, as_json) as terminal:
        if (text is None) == (file is None):
            raise InputError(terminal.say("title", "usage"), "")
        if file is not None:
            _answer_file(terminal, file, column, with_context)
        else:
            answer = _answer(terminal.program.understander.understand(text or ""))
            terminal.answer(answer, _shown(answer, terminal.say))


def _answer(found: "Understood") -> "TitleUnderstood":
    from matcher.cli.answers.titles import TitleUnderstood

    return TitleUnderstood(
        found.text, found.title, found.isco, found.probability, found.sure, found.stage, _ranked(found)
    )


def _ranked(found: "Understood") -> "tuple[Meaning, ...]":
    from matcher.cli.answers.titles import Meaning

    return tuple(Meaning(one.isco, one.title, one.probability) for one in found.ranked)


def _answer_file(terminal: Terminal, file: Path, column: str, context: str | None) -> None:
    from matcher.cli.answers.titles import TitleOfRow
    from matcher.cli.tsv import rows_of

    understand = terminal.program.understander.understand_titles
    done = 0
    for batch in rows_of(file, (column, *((context,) if context else ())), _AT_ONCE):
        contexts = [row[1] for row in batch] if context else None
        found = understand([row[0] for row in batch], contexts)
        for number, one in enumerate(found, done + 1):
            if terminal.as_json:
                line = orjson.dumps(TitleOfRow(number, _ranked(one), one.sure)).decode()
            else:
                line = _line(number, one, terminal.say)
            typer.echo(line)
        done += len(batch)


def _line(number: int, found: "Understood", say: CliSpeech) -> str:
    best = found.ranked[0] if found.ranked else None
    name = say.reasons.names.title(best.title) if best else ""
    sure = say("title", "yes" if found.sure else "no")
    cells = (number, found.text, sure, name, best.isco if best else "", f"{found.probability:.3f}")
    return "\t".join(" ".join(str(cell).split()) for cell in cells)


def _shown(answer: "TitleUnderstood", say: CliSpeech) -> "Iterator[RenderableType]":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    stage = say("title", "stages", answer.stage)
    yield say("title", "sure" if answer.sure else "not_sure", stage=stage, p=f"{answer.probability:.0%}")
    if not answer.ranked:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("title", "isco", "group", "probability"):
        table.add_column(say("title", "columns", name), justify="right" if name == "probability" else "left")
    names = say.reasons.names
    for one in answer.ranked:
        table.add_row(names.title(one.title), one.isco, names.group(one.isco), f"{one.probability:.1%}")
    yield table

"""`matcher weights`: check files of weights, show what each criterion is worth, compare two files."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from data.errors import InputError, TableError
from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import JsonOption, LangOption, WeightsArgument
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

    from data.packaged import Text
    from matcher.cli.answers.weights import CheckedWeights, WeightsCheck, WeightsDiff, WeightsShown

app = typer.Typer(no_args_is_help=True, help="Weights: check a file, show it, compare two.")


@app.command()
def check(
    context: typer.Context,
    files: WeightsArgument = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Check files of weights: shape, sums, order, and that the unknown earns between worst and best.

    All problems are told at once; then the exit code is 1.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.weights import WeightsCheck

        texts = [_read(terminal, path) for path in files] if files else [_read(terminal, None)]
        answer = WeightsCheck(tuple(map(_checked, texts)))
        terminal.answer(answer, _problems(answer, terminal.say))
        wrong = any(one.problems for one in answer.files)
        terminal.end(ExitCode.PARTLY if wrong else ExitCode.DONE)


@app.command()
def show(
    context: typer.Context,
    files: WeightsArgument = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Show what each criterion and each level is worth, and why."""
    with Terminal(context, lang, as_json) as terminal:
        if len(files or ()) > 1:
            raise InputError(terminal.say("weights", "one_file"), "")
        answer = _shown(_read(terminal, files[0] if files else None))
        terminal.answer(answer, _table(answer, terminal.say))


@app.command()
def diff(
    context: typer.Context,
    files: WeightsArgument = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Compare two files of weights; one alone is compared with those in force."""
    with Terminal(context, lang, as_json) as terminal:
        if not 1 <= len(files or ()) <= 2:
            raise InputError(terminal.say("weights", "two_files"), "")
        before, after = [None, *(files or ())][-2:]
        answer = _compared(_read(terminal, before), _read(terminal, after))
        terminal.answer(answer, _changes(answer, terminal.say))


def _read(terminal: Terminal, path: Path | None) -> "Text":
    from matcher.loading import read_weights

    program = terminal.program
    return read_weights(program.in_force, path or program.settings.weights)


def _checked(text: "Text") -> "CheckedWeights":
    from matcher.cli.answers.weights import CheckedWeights
    from scoring.checking import problems
    from scoring.weights import compiled, parsed

    try:
        found = problems(compiled(parsed(text.text, text.name), text.name))
    except TableError as error:
        return CheckedWeights(text.name, tuple(error.problems))
    return CheckedWeights(text.name, tuple(found))


def _problems(answer: "WeightsCheck", say: CliSpeech) -> Iterator[str]:
    for one in answer.files:
        yield say("weights", "wrong" if one.problems else "right", file=one.file, n=len(one.problems))
        yield from (f"  - {problem}" for problem in one.problems)


def _shown(text: "Text") -> "WeightsShown":
    from matcher.cli.answers.weights import LevelWeight, PartWeight, WeightsShown
    from scoring.weights import compiled, parsed

    file = parsed(text.text, text.name)
    weights = compiled(file, text.name)

    def part(name: str) -> PartWeight:
        written = file.parts[name]
        levels = (
            LevelWeight(level, share.share, weights.points[name][level], share.up_to, share.why)
            for level, share in written.levels.items()
        )
        must = written.must.share if written.must else None
        return PartWeight(name, written.points, written.why, must, tuple(levels))

    return WeightsShown(
        text.name, file.id, file.version, file.effective_from, weights.sha256, file.unknown.share,
        tuple(map(part, file.parts)), dict(file.floor.by_major),
    )  # fmt: skip


def _table(answer: "WeightsShown", say: CliSpeech) -> "Iterator[RenderableType]":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    yield say(
        "weights",
        "heading",
        id=answer.id,
        version=answer.version,
        day=answer.effective_from,
        file=answer.file,
    )
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("part", "share", "points", "why"):
        table.add_column(
            say("weights", "columns", name), justify="right" if name in ("share", "points") else "left"
        )
    for part in answer.parts:
        table.add_row(
            say.reasons.wording("parts", part.part), "", say.number(part.points), part.why, style="bold"
        )
        for level in part.levels:
            name = f"  {say.reasons.level(part.part, level.level)}"
            table.add_row(name, f"{level.share} %", say.number(level.points), level.why)
    yield table
    yield say("weights", "unknown", share=answer.unknown)
    yield say(
        "weights", "floor", floor=", ".join(f"{major}: {level}" for major, level in answer.floor.items())
    )


def _compared(before: "Text", after: "Text") -> "WeightsDiff":
    from matcher.cli.answers.weights import WeightChanged, WeightsDiff
    from scoring.weights import parsed

    old, new = (dict(_leaves(parsed(t.text, t.name).model_dump(mode="json"), "")) for t in (before, after))
    names = [*old, *(name for name in new if name not in old)]
    changes = (WeightChanged(n, old.get(n), new.get(n)) for n in names if old.get(n) != new.get(n))
    return WeightsDiff(before.name, after.name, tuple(changes))


def _leaves(tree: object, path: str) -> Iterator[tuple[str, str]]:
    """Every value of a file by its dotted name; what is not given is left out."""
    if isinstance(tree, dict):
        for name, branch in tree.items():
            yield from _leaves(branch, f"{path}.{name}" if path else str(name))
    elif tree is not None:
        yield path, str(tree)


def _changes(answer: "WeightsDiff", say: CliSpeech) -> "Iterator[RenderableType]":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    if not answer.changes:
        yield say("weights", "same", before=answer.before, after=answer.after)
        return
    table = Table(
        say("weights", "columns", "what"), answer.before, answer.after, box=SIMPLE_HEAD, pad_edge=False
    )
    for one in answer.changes:
        table.add_row(one.what, one.before or "–", one.after or "–")
    yield table

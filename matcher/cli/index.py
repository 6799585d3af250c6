"""`matcher index`: build it anew, see how far it follows the register, compare the two."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

    from indexer.engine import Engine
    from matcher.cli.answers.index import Index, IndexCheck

app = typer.Typer(no_args_is_help=True, help="The index: build it, see where it stands, compare it.")

_KEYS_SHOWN = 20


@app.command()
def build(context: typer.Context, lang: LangOption = "en", as_json: JsonOption = False) -> None:
    """Build both sides anew from the register; also where the old index cannot be opened."""
    with Terminal(context, lang, as_json) as terminal:
        from matcher.indexing.following import rebuild

        program = terminal.program
        position = rebuild(program.register, program.engine_to_build())
        answer = _index(program.engine, position)
        terminal.answer(answer, _shown(answer, terminal.say))


@app.command()
def status(context: typer.Context, lang: LangOption = "en", as_json: JsonOption = False) -> None:
    """Tell where the index stands, and by how many changes it is behind the register."""
    with Terminal(context, lang, as_json) as terminal:
        answer = _index(terminal.program.engine, terminal.program.register.position())
        terminal.answer(answer, _shown(answer, terminal.say))


@app.command()
def check(context: typer.Context, lang: LangOption = "en", as_json: JsonOption = False) -> None:
    """Compare register and index at the same position; keys that differ are named, and the exit code is 1."""
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.index import CheckedSide, IndexCheck
        from matcher.indexing.checking import check as compare

        found = compare(terminal.program.register, terminal.program.engine)
        sides = (CheckedSide(s.side, s.position, s.lag, s.entries, s.buckets, s.drifted) for s in found)
        answer = IndexCheck(any(side.drifted for side in found), tuple(sides))
        terminal.answer(answer, _compared(answer, terminal.say))
        terminal.end(ExitCode.PARTLY if answer.drift else ExitCode.DONE)


def _index(engine: "Engine", position: int) -> "Index":
    from matcher.cli.answers.index import Index, IndexSide
    from matcher.indexing.following import SIDES

    sides = ((side, engine.position(side)) for side in SIDES)
    return Index(position, tuple(IndexSide(s, engine.size(s), at, position - at) for s, at in sides))


def _shown(answer: "Index", say: CliSpeech) -> Iterator["RenderableType"]:
    yield say("index", "register", position=say.number(answer.position))
    for side in answer.sides:
        yield say(
            "index", "side", side=say("sides", side.side), entries=say.number(side.entries),
            position=say.number(side.position), lag=say.number(side.lag),
        )  # fmt: skip


def _compared(answer: "IndexCheck", say: CliSpeech) -> Iterator["RenderableType"]:
    for side in answer.sides:
        yield say(
            "index", "drift" if side.drifted else "equal", side=say("sides", side.side),
            entries=say.number(side.entries), position=say.number(side.position), keys=_keys(side.drifted),
            n=say.number(len(side.drifted)),
        )  # fmt: skip
    if answer.drift:
        yield say("index", "cure")


def _keys(keys: Iterable[int]) -> str:
    named = [str(key) for key in keys]
    return ", ".join(named[:_KEYS_SHOWN]) + (", …" if len(named) > _KEYS_SHOWN else "")

"""`matcher init`: make the register, or bring an older one up to this version."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from matcher.cli.answers.intake import Initialised


def init(context: typer.Context, lang: LangOption = "en", as_json: JsonOption = False) -> None:
    """Make the register in the home folder; an older one is brought up to this version."""
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.intake import Initialised
        from matcher.settings import initialise

        settings = terminal.program.settings
        created = initialise(settings)
        register = terminal.program.register
        place = register.url.render_as_string(hide_password=True)
        answer = Initialised(place, created, register.position())
        terminal.answer(answer, _shown(answer, terminal.say))


def _shown(answer: "Initialised", say: CliSpeech) -> Iterator[str]:
    yield say("init", "created" if answer.created else "there", place=answer.register)
    yield say("init", "next")

"""`matcher erase PERSON`: what tells of a person goes, what counts stays."""

from typing import Annotated

import typer

from matcher.cli.options import JsonOption, LangOption
from matcher.cli.terminal import Terminal


def erase(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="Id of the person.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask: nothing brings it back.")] = False,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Erase a person: identity, health, records, codes, facts behind certificates. Nothing brings it back.

    Events, certificates and lists stay, so that all counts and digests hold; a spell that goes on ends.
    Backups made before still hold the person.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.backups import PersonErased
        from matcher.offers.erasing import erase as erase_person

        if not yes:
            typer.confirm(terminal.say("erase", "sure", person=person), abort=True, err=True)
        erase_person(terminal.program.register, person, terminal.given.clock())
        terminal.answer(PersonErased(person), [terminal.say("erase", "done", person=person)])

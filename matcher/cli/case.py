"""`matcher case PERSON`: how a case stands, what counts and why, what runs until when."""

from typing import Annotated

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.terminal import Terminal


def case(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="Id of the person.")],
    as_of: AsOfOption = None,
    moment: Annotated[
        str | None,
        typer.Option("--moment", help="The moment asked about, where it is not the one asked from."),
    ] = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Show a person's case: status, spells, refusals with why each counts or not, terms, proposal, notices.

    --as-of takes what was known at that moment, --moment asks about another one: what is known now of an
    answer that an akim passed on later. Each reading of an open question that a count rests on is named.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.told_case import case_shown, case_told

        asked = terminal.moment(as_of)
        about = asked if moment is None else terminal.moment(moment)
        cases = terminal.program.cases_at(asked)
        answer = case_told(cases.life(person, asked, about), asked, cases.law)
        terminal.answer(answer, case_shown(answer, terminal.say))

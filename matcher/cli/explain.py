"""`matcher explain VACANCY PERSON`: every reason of one pair, and what single change would help."""

from typing import Annotated

import typer

from matcher.cli.options import JsonOption, LangOption
from matcher.cli.terminal import Terminal


def explain(
    context: typer.Context,
    vacancy: Annotated[str, typer.Argument(help="Id of the vacancy.")],
    person: Annotated[str, typer.Argument(help="Id of the person.")],
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Explain one pair, listed or not: all reasons, hard requirements, what would help.

    It is scored by the definition from the register's codes as they stand; no index is asked.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.listing import pair
        from matcher.cli.tables import pair_shown
        from matcher.selection.explain import explain as explain_pair

        program = terminal.program
        explained = explain_pair(program.register, program.compiler, vacancy, person)
        answer = pair(explained, program.compiler.weights)
        terminal.answer(answer, pair_shown(answer, terminal.say))

"""`matcher select VACANCY` and `matcher vacancies PERSON`: the list, its reasons, what is to be asked."""

from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.options import AfterOption, AsOfOption, CountOption, ExplainOption, JsonOption, LangOption
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from data.register import Side


def select(
    context: typer.Context,
    vacancy: Annotated[str, typer.Argument(help="Id of the vacancy.")],
    number: CountOption = None,
    after: AfterOption = None,
    explain: ExplainOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Select candidates for a vacancy (order-214:69, 70): the best, with a reason for every point.

    The columns add up to the points. Below stand those who could be listed once something unknown is asked.
    """
    with Terminal(context, lang, as_json) as terminal:
        _answer(terminal, "vacancies", vacancy, number, after, explain, as_of)


def vacancies(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="Id of the person.")],
    number: CountOption = None,
    after: AfterOption = None,
    explain: ExplainOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Select vacancies for a person (order-214:23, 36): the same points, seen from the other side."""
    with Terminal(context, lang, as_json) as terminal:
        _answer(terminal, "people", person, number, after, explain, as_of)


def _answer(
    terminal: Terminal,
    side: "Side",
    subject_id: str,
    number: int | None,
    after: str | None,
    explain: bool,
    as_of: str | None,
) -> None:
    from matcher.cli.listing import shortlist
    from matcher.cli.tables import shown
    from matcher.selection.cursor import Cursor
    from matcher.selection.select import select as select_for

    desk = terminal.program.desk
    cursor = Cursor.parse(after) if after else None
    found = select_for(desk, side, subject_id, terminal.moment(as_of), number, cursor)
    answer = shortlist(found, desk.compiler.weights, terminal.say.reasons, explain, terminal.program.suitable)
    terminal.answer(answer, shown(answer, found.plan.codes, terminal.say))

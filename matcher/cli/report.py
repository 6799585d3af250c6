"""`matcher report VACANCY --out FILE`: the shortlist as a page that needs no network."""

from pathlib import Path
from typing import Annotated

import typer

from matcher.cli.options import AsOfOption, CountOption, JsonOption, LangOption
from matcher.cli.terminal import Terminal


def report(
    context: typer.Context,
    vacancy: Annotated[str, typer.Argument(help="Id of the vacancy.")],
    out: Annotated[Path, typer.Option("--out", help="The file to write.")] = Path("out/report.html"),
    number: CountOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Select candidates for a vacancy and write the list as one HTML file: reasons, map, questions."""
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.lists import Reported
        from matcher.report.writing import write_report
        from matcher.selection.select import select

        desk, say = terminal.program.desk, terminal.say
        selection = select(desk, "vacancies", vacancy, terminal.moment(as_of), number)
        write_report(desk, selection, lang, out)
        answer = Reported(vacancy, str(out), len(selection.listed))
        line = say("report", "written", file=answer.file, n=say.number(answer.listed))
        terminal.answer(answer, [line])

"""`matcher tick`: what has happened by itself becomes visible."""

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.terminal import Terminal


def tick(
    context: typer.Context, as_of: AsOfOption = None, lang: LangOption = "en", as_json: JsonOption = False
) -> None:
    """Move the clocks of all cases: offers lapse, employers fall silent, seekers become unemployed.

    Each thing happens as of its own moment, in order, also after days of being down; twice is once. Whose
    availability for selection turned is in the change log then.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.cases import ClocksMoved

        moved = terminal.program.move_clocks(terminal.moment(as_of))
        say = terminal.say
        told = say(
            "tick", "done", moment=say.moment(moved.as_of), cases=say.number(moved.cases),
            notices=say.number(moved.notices),
        )  # fmt: skip
        terminal.answer(ClocksMoved(moved.as_of, moved.cases, moved.notices), [told])

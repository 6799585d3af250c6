"""`matcher tick`: what has happened by itself becomes visible."""

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.terminal import Terminal

_COUNTS = ("cases", "notices", "told", "in_vain")


def tick(
    context: typer.Context, as_of: AsOfOption = None, lang: LangOption = "en", as_json: JsonOption = False
) -> None:
    """Move the clocks of all cases, then deliver the notices: offers lapse, seekers become unemployed.

    Each thing happens as of its own moment, in order, also after days of being down; twice is once. Whose
    availability for selection turned is in the change log then. Notices count as told when they are told.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.cases import ClocksMoved
        from matcher.notices.opening import open_delivery

        program, say = terminal.program, terminal.say
        moved = program.move_clocks(terminal.moment(as_of))
        sent = open_delivery(program.register, program.cases, program.office).run(terminal.given.clock())
        answer = ClocksMoved(moved.as_of, moved.cases, moved.notices, sent.told, sent.copies, sent.in_vain)
        counts = {name: say.number(getattr(answer, name)) for name in _COUNTS}
        terminal.answer(answer, [say("tick", "done", moment=say.moment(moved.as_of), **counts)])

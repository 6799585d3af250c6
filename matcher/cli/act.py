"""`matcher act NAME key=value …`: what somebody did is recorded, or turned down with its clause."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from data.errors import InputError
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from matcher.law.acts import Act

AtOption = Annotated[
    str | None, typer.Option("--at", help="When it was done, ISO 8601, in Kazakhstan's time; else now.")
]
ByOption = Annotated[str, typer.Option("--by", help="Who did it: an officer, or the person by id.")]
KeyOption = Annotated[
    str | None,
    typer.Option("--key", help="Key of the request: asked again, it gets its first answer, changes nothing."),
]


def act(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the act, such as accept.")],
    arguments: Annotated[
        list[str] | None, typer.Argument(metavar="KEY=VALUE...", help="What it is about.")
    ] = None,
    at: AtOption = None,
    by: ByOption = "centre",
    key: KeyOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Do an act of the order: matcher act accept person=P1 vacancy=V1 via=phone.

    Everything that is wrong with the arguments is told at once, with those that are allowed (exit code 2).
    An act that the order or the case does not allow changes nothing and is told with its clause and cure
    (exit code 3). An offer of the centre needs a certificate: matcher offer makes it.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.cases import ActDone, EventWritten
        from matcher.law.written_act import act_written

        moment, program = terminal.moment(at), terminal.program
        asked = act_written(name, _given(arguments or (), terminal), program.law.calendar.zone)
        _check_offer(asked, terminal)
        done = program.office.do(asked, moment, by, key)
        answer = ActDone(name, moment, by, tuple(EventWritten(*event) for event in done.events))
        terminal.answer(answer, [terminal.say("act", "done", act=name, moment=terminal.say.moment(moment))])


def _given(arguments: Sequence[str], terminal: Terminal) -> Mapping[str, str]:
    wrong = [argument for argument in arguments if "=" not in argument]
    if wrong:
        raise InputError(terminal.say("act", "not_key_value", arguments=", ".join(wrong)), "")
    return dict(argument.split("=", 1) for argument in arguments)


def _check_offer(act: "Act", terminal: Terminal) -> None:
    from matcher.law.acts import Offer

    if isinstance(act, Offer) and act.by == "centre":
        raise InputError(terminal.say("act", "offer", vacancy=act.vacancy, person=act.person), "")

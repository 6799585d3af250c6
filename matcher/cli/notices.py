"""`matcher notices list|show|called|handed`: the outbox, and what people tell themselves."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from matcher.cli.act import AtOption, ByOption
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from data.register import Notice
    from matcher.cli.answers.notices import NoticeListed
    from matcher.law.acts import Via
    from matcher.notices.recording import NoticeDesk

app = typer.Typer(no_args_is_help=True, help="Notices: what was told, when and how; record who was told.")
NumberArgument = Annotated[int, typer.Argument(min=1, help="Number of the notice.")]
NotReachedOption = Annotated[
    bool, typer.Option("--not-reached", help="Nobody was reached: the notice waits as before.")
]


@app.command("list")
def list_(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="Id of the person.")],
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """List the notices about a person's case, with every attempt to tell them."""
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.notices import NoticesListed

        found = terminal.program.register.notices_of(f"person:{person}")
        answer = NoticesListed(person, tuple(map(_listed, found)))
        terminal.answer(answer, (line for each in answer.notices for line in _shown(each, terminal.say)))


@app.command()
def show(
    context: typer.Context, number: NumberArgument, lang: LangOption = "en", as_json: JsonOption = False
) -> None:
    """Show a notice with its words: what a specialist reads out before the person answers.

    A notice that was told is shown in the words in which it was told.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.notices import NoticeShown

        notice, desk = terminal.program.register.notice(number), _desk(terminal)
        text = notice.body.get("said")
        if text is None and (words := desk.words(number, terminal.given.clock())) is not None:
            text = words.text
        answer = NoticeShown(_listed(notice), text)
        past = terminal.say("notices", "past")
        terminal.answer(answer, [*_shown(answer.notice, terminal.say), past if text is None else text])


@app.command()
def called(
    context: typer.Context,
    number: NumberArgument,
    not_reached: NotReachedOption = False,
    at: AtOption = None,
    by: ByOption = "centre",
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Record a phone call in which the notice was read out: from then on it counts as told.

    An offer that was on its way is delivered with it, and its term of reply begins (order-214:72).
    """
    _record(Terminal(context, lang, as_json), number, "phone", not_reached, at, by)


@app.command()
def handed(
    context: typer.Context,
    number: NumberArgument,
    via: Annotated[
        Literal["assistant", "akim", "in_person"], typer.Option("--via", help="Who handed it over.")
    ] = "assistant",
    not_reached: NotReachedOption = False,
    at: AtOption = None,
    by: ByOption = "centre",
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Record that an assistant, an akim or the centre itself told the person face to face."""
    _record(Terminal(context, lang, as_json), number, via, not_reached, at, by)


def _record(terminal: Terminal, number: int, via: "Via", not_reached: bool, at: str | None, by: str) -> None:
    with terminal:
        desk, moment = _desk(terminal), terminal.moment(at)
        recorded = (desk.not_reached if not_reached else desk.told)(number, via, moment, by)
        answer = _listed(recorded)
        terminal.answer(answer, _shown(answer, terminal.say))


def _desk(terminal: Terminal) -> "NoticeDesk":
    from matcher.notices.recording import NoticeDesk

    return NoticeDesk(terminal.program.register, terminal.program.cases, terminal.program.office)


def _listed(notice: "Notice") -> "NoticeListed":
    from matcher.cli.answers.notices import AttemptTold, NoticeListed

    return NoticeListed(
        number=notice.number,
        kind=notice.kind,
        to=notice.recipient,
        about=notice.about,
        at=notice.at,
        channels=notice.channels,
        state=notice.state,
        told_at=notice.told_at,
        receipt=notice.receipt,
        next_try=notice.next_try,
        attempts=tuple(AttemptTold(one.at, one.channel, one.outcome, one.detail) for one in notice.attempts),
    )


def _shown(notice: "NoticeListed", say: CliSpeech) -> Iterator[str]:
    kind = say("notice_kinds" if notice.kind == "offer" else "case_notices", notice.kind)
    yield say("notices", "notice", number=notice.number, at=say.moment(notice.at), kind=kind, to=notice.to)
    if notice.told_at is not None:
        yield "  " + say("notices", "told", at=say.moment(notice.told_at))
    elif notice.state == "waiting" and notice.next_try is None:
        yield "  " + say("notices", "by_hand", channels=", ".join(notice.channels))
    else:
        yield "  " + say("notices", notice.state)
    for one in notice.attempts:
        yield f"    {say.moment(one.at)} {one.channel}: {say('notice_outcomes', one.outcome)}"

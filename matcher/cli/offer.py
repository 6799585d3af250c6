"""`matcher offer VACANCY PERSON`: the centre offers work, with its verdict and a certificate."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.act import AtOption, ByOption, KeyOption
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal
from matcher.law.acts import Delivery, Via

if TYPE_CHECKING:
    from datetime import datetime

    from matcher.cli.answers.cases import Offered
    from matcher.composition import Program


def offer(
    context: typer.Context,
    vacancy: Annotated[str, typer.Argument(help="Id of the vacancy.")],
    person: Annotated[str, typer.Argument(help="Id of the person.")],
    via: Annotated[
        Via | None, typer.Option("--via", help="How the person is told; else as the order has it (71).")
    ] = None,
    delivery: Annotated[
        Delivery, typer.Option("--delivery", help="now, or pending: matcher act deliver tells when it was.")
    ] = "now",
    at: AtOption = None,
    by: ByOption = "centre",
    key: KeyOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Offer suitable work (order-214:71): matcher offer V1 P1 --via phone --by officer-7.

    In one transaction eligibility is checked again, the pair is rescored from the register, the five verdicts
    of suitable work are computed and the certificate is frozen. Work that is not suitable, or not known to
    be, may be offered: refusing it never counts. What follows goes by matcher act: deliver, accept, refuse.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.law.acts import Offer

        moment, program = terminal.moment(at), terminal.program
        program.office.do(Offer(person, vacancy, via=via, delivery=delivery), moment, by, key)
        answer = _offered(program, person, vacancy, moment)
        terminal.answer(answer, _shown(answer, terminal.say))


def _offered(program: "Program", person: str, vacancy: str, at: "datetime") -> "Offered":
    from matcher.cli.answers.cases import Offered
    from matcher.law.suitability.verdict import suitable_of

    made = program.cases.life(person, at).offer_of(vacancy)
    assert made is not None  # it was made just now, or its first answer is given again
    found = suitable_of(made.verdict)
    due = None if made.due is None else made.due.at
    return Offered(
        person, vacancy, made.sent_at, made.via, made.told_at, due, found.outcome, found.failing,
        found.unknown, dict(made.verdict), made.certificate,
    )  # fmt: skip


def _shown(answer: "Offered", say: CliSpeech) -> Iterator[str]:
    told = "offered" if answer.told_at is not None else "underway"
    due = say("case", "beyond") if answer.due is None else say.moment(answer.due)
    yield say("offer", told, vacancy=answer.vacancy, person=answer.person, due=due)
    criteria = ", ".join(say("case_criteria", name) for name in (*answer.failing, *answer.unknown))
    yield say("offer", answer.suitable, criteria=criteria)
    if answer.certificate is not None:
        yield say("offer", "certificate", sha256=answer.certificate)

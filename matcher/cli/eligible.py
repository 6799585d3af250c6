"""`matcher eligible PERSON [VACANCY]`: may the centre offer, and why not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from matcher.cli.answers.cases import EligibleTold


def eligible(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="Id of the person.")],
    vacancy: Annotated[str | None, typer.Argument(help="Id of the vacancy; none: any.")] = None,
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Tell whether the centre may offer now, and every reason why not with its clause. No score matters."""
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.answers.cases import EligibleTold
        from matcher.offers.eligible import eligible as may_be_offered

        moment, program = terminal.moment(as_of), terminal.program
        found = may_be_offered(
            program.register, program.law_at(moment), person, vacancy, moment, program.enter
        )
        answer = EligibleTold(
            person,
            vacancy,
            moment,
            found.may_be_offered,
            found.reasons,
            found.clauses,
            found.counted_refusals,
        )
        terminal.answer(answer, _shown(answer, terminal.say))


def _shown(answer: "EligibleTold", say: CliSpeech) -> Iterator[str]:
    yield say("eligible", "may" if answer.may_be_offered else "may_not", person=answer.person)
    for reason, clause in zip(answer.reasons, answer.clauses, strict=True):
        yield f"  - {say('eligible_reasons', reason)} ({clause})"
    yield say("eligible", "counted", n=answer.counted_refusals)

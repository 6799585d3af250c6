"""`matcher law`: the rules and numbers of the order; `matcher law questions`: what it leaves open."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

    from data.calendar import Words
    from data.packaged import Packaged
    from matcher.cli.answers.law import LawShown, NumberOfLaw, QuestionsShown

app = typer.Typer(help="The law: rules and numbers with their clause, and how open questions are read.")


@app.callback(invoke_without_command=True)
def law(context: typer.Context, lang: LangOption = "en", as_json: JsonOption = False) -> None:
    """List every rule and every number of order No. 214 with its clause and its words.

    docs/law.md says of each clause where it is carried out.
    """
    if context.invoked_subcommand is not None:
        return
    with Terminal(context, lang, as_json) as terminal:
        answer = _law(terminal.program.in_force)
        terminal.answer(answer, _tables(answer, terminal.say))


@app.command()
def questions(context: typer.Context, lang: LangOption = "en", as_json: JsonOption = False) -> None:
    """List the questions that the order leaves open: the reading in force, the others, and why.

    A file law/readings.yaml in the policy folder (MATCHER_POLICY) chooses other readings.
    """
    with Terminal(context, lang, as_json) as terminal:
        answer = _questions(terminal.program.in_force)
        terminal.answer(answer, _asked(answer, terminal.say))


def _law(packaged: "Packaged") -> "LawShown":
    from data.law.clauses import Clause, load_clauses
    from data.law.terms import load_numbers
    from matcher.cli.answers.law import LawShown, NumberOfLaw, RuleOfLaw
    from matcher.law.rules.catalogue import ALL_RULES

    order, numbers = load_clauses(packaged), load_numbers(packaged)
    rules = (RuleOfLaw(r.clause, r.name, _words(order.words(Clause.parse(r.clause)))) for r in ALL_RULES)
    terms = (
        NumberOfLaw(
            t.clause, t.name, t.working_days or None, t.calendar_days or None, None,
            _words(t.words), t.effective_from,
        )
        for t in numbers.terms
    )  # fmt: skip
    counts = (
        NumberOfLaw(c.clause, c.name, None, None, c.number, _words(c.words), c.effective_from)
        for c in numbers.counts
    )
    return LawShown(tuple(rules), (*terms, *counts))


def _questions(packaged: "Packaged") -> "QuestionsShown":
    from data.law.readings import FILE, load_readings
    from matcher.cli.answers.law import OpenQuestion, QuestionsShown

    read = load_readings(packaged)
    asked = (
        OpenQuestion(
            name, each.clause, _words(each.question), each.reading,
            {reading: _words(words) for reading, words in each.alternatives.items()},
            each.why, each.decided_by, each.effective_from,
        )
        for name, each in read.questions.items()
    )  # fmt: skip
    return QuestionsShown(packaged.read(FILE).name, read.version, tuple(asked))


def _words(words: "Words | None") -> dict[str, str]:
    return {} if words is None else {"kk": words.kk, "ru": words.ru, "en": words.en}


def _tables(answer: "LawShown", say: CliSpeech) -> "Iterator[RenderableType]":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    rules = Table(title=say("law", "rules"), title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    numbers = Table(title=say("law", "numbers"), title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for table, names in (
        (rules, ("clause", "name", "words")),
        (numbers, ("clause", "name", "value", "words")),
    ):
        for name in names:
            table.add_column(say("law", "columns", name), no_wrap=name != "words")
    for rule in answer.rules:
        rules.add_row(_item(rule.clause), rule.name, rule.words[say.lang])
    for number in answer.numbers:
        numbers.add_row(_item(number.clause), number.name, _value(number, say), number.words[say.lang])
    yield rules
    yield numbers


def _value(number: "NumberOfLaw", say: CliSpeech) -> str:
    if number.working_days is not None:
        return say("law", "working_days", n=number.working_days)
    if number.calendar_days is not None:
        return say("law", "calendar_days", n=number.calendar_days)
    return str(number.number)


def _asked(answer: "QuestionsShown", say: CliSpeech) -> Iterator[str]:
    yield say("law", "questions", file=answer.file, version=answer.version)
    for each in answer.questions:
        yield f"\n{each.id}  {', '.join(map(_item, each.clauses))}  {each.question[say.lang]}"
        for name, words in each.alternatives.items():
            mark = f" ({say('law', 'in_force')})" if name == each.reading else ""
            yield f"  {'●' if mark else '○'} {name}{mark}: {words[say.lang]}"
        yield "  " + say("law", "decided", by=each.decided_by, day=each.effective_from, why=each.why)


def _item(clause: str) -> str:
    return clause.partition(":")[2]

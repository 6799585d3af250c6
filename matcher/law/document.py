"""`python -m matcher.law.document docs/law.md` writes down which clause is carried out where."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from data.law.clauses import Clause, Entry, Order, load_clauses
from data.law.readings import ReadingsFile, load_readings
from data.law.terms import OrderNumbers, Term, load_numbers
from data.packaged import Packaged
from matcher.law.rules.catalogue import ALL_RULES

_HEAD = """# The law: order No. 214, clause by clause

Order No. 214 of 9 June 2023 as amended on 13 June 2025. The Kazakh text wins; its words stand in
`data/law/order_214`, and `matcher law` shows them in three languages. A clause is cited as `order-214:51.2`
(item 2 of clause 51) or `order-214:app2.7` (row 7 of appendix 2). A term in "wd" counts working days.
`make docs` writes this file.
"""


def document(packaged: Packaged) -> str:
    """All of docs/law.md; raises TableError where a file of the law is wrong."""
    order = load_clauses(packaged)
    parts = (
        _clauses(order),
        _rules(order),
        _numbers(load_numbers(packaged)),
        _readings(load_readings(packaged)),
    )
    return _HEAD + "".join(f"\n{line}" for part in parts for line in part) + "\n"


def _clauses(order: Order) -> Iterator[str]:
    yield "## Clauses and appendices\n"
    yield from _row("clause", "what it says", "state", "where, or why not")
    for clause in order.clauses:
        yield from _row(str(clause.number), *_state(clause), head=False)
    for appendix in order.appendices:
        yield from _row(f"appendix {appendix.number}", *_state(appendix), head=False)


def _state(entry: Entry) -> tuple[str, str, str]:
    says = "" if entry.words is None else entry.words.en
    modules = ", ".join(f"`{module}`" for module in entry.where)
    told = (modules, entry.why, entry.note, f"by {entry.by}" if entry.by else None)
    return says, entry.status.replace("_", " "), ". ".join(part for part in told if part)


def _rules(order: Order) -> Iterator[str]:
    yield "\n## Rules\n"
    yield "Each is one object of `matcher/law/rules`, with its cases in `tests/matcher/law`.\n"
    yield from _row("clause", "rule", "words of the clause")
    for rule in ALL_RULES:
        words = order.words(Clause.parse(rule.clause))
        yield from _row(rule.item, f"`{rule.name}`", words.en if words else "", head=False)


def _numbers(numbers: OrderNumbers) -> Iterator[str]:
    yield "\n## Numbers\n"
    yield from _row("clause", "number", "value", "words")
    for term in numbers.terms:
        yield from _row(_item(term.clause), f"`{term.name}`", _length(term), term.words.en, head=False)
    for count in numbers.counts:
        yield from _row(_item(count.clause), f"`{count.name}`", str(count.number), count.words.en, head=False)


def _length(term: Term) -> str:
    return f"{term.working_days} wd" if term.working_days else f"{term.calendar_days} calendar days"


def _readings(file: ReadingsFile) -> Iterator[str]:
    yield "\n## Open questions and their readings\n"
    yield "The reading in force stands first; `data/law/readings.yaml` chooses it.\n"
    yield from _row("question", "clause", "what is open", "readings", "why")
    for name, question in file.questions.items():
        others = (other for other in question.alternatives if other != question.reading)
        readings = (
            f"{_bold(other, other == question.reading)}: {question.alternatives[other].en}"
            for other in (question.reading, *others)
        )
        clauses = ", ".join(map(_item, question.clause))
        yield from _row(name, clauses, question.question.en, "<br>".join(readings), question.why, head=False)


def _bold(name: str, bold: bool) -> str:
    return f"**`{name}`**" if bold else f"`{name}`"


def _item(clause: str) -> str:
    return clause.partition(":")[2]


def _row(*cells: str, head: bool = True) -> Iterable[str]:
    """One row of a table; under the head goes a rule."""
    row = f"| {' | '.join(' '.join(cell.split()).replace('|', '/') for cell in cells)} |"
    return (row, "|" + "---|" * len(cells)) if head else (row,)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(Packaged()), encoding="utf-8")

"""Records → sentences: what a reason, a requirement or a change says, in one language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from matcher.explanation.facts import BY_NAME, Fact
from matcher.explanation.records import Reason, Total, totals
from matcher.explanation.speech import Speech
from scoring.axes import NOT_ASKED
from scoring.encoding.encoded import Note
from scoring.hard import Standing

STRONG, WEAK = 75, 25
"""Per cent of a criterion's points from which it is a strength, up to which a weakness."""
_STRENGTHS = 2


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A reason as a row of a table, in words.

    Attributes:
        part: what it is about.
        asked, had: the two sides' facts; a dash where there are none.
        level: how they stand to each other.
        points: "2 250 of 3 000".
        range: between what it could still turn out; empty where it is certain.
        sentence: all of it in one line.
    """

    part: str
    asked: str
    had: str
    level: str
    points: str
    range: str
    sentence: str


def reason_rows(reasons: Iterable[Reason], speech: Speech) -> tuple[ReasonRow, ...]:
    """Reasons as rows: for the terminal's table and for the report."""
    return tuple(_row(reason, speech) for reason in reasons)


def reason_sentence(reason: Reason, speech: Speech) -> str:
    """One line that says why a part earned its points."""
    say, number = speech.wording, speech.wording.number
    earned = {"part": part_name(reason, speech), "points": number(reason.points), "of": number(reason.of)}
    if reason.level == NOT_ASKED:
        return say("reason", "not_asked", **earned)
    facts = _facing(reason, speech)
    if reason.is_silent:
        return say("reason", "silent", facts=facts, missing=speech.fact_names(reason.unstated), **earned)
    if not reason.is_open:
        return say("reason", "known", facts=facts, level=level_name(reason, speech), **earned)
    span = {"worst": number(reason.worst), "best": number(reason.best)}
    if reason.part in BY_NAME:
        return say("reason", "open_named", facts=facts, **earned, **span)
    return say("reason", "open", facts=facts, missing=unknown_names(reason, speech), **earned, **span)


def part_name(reason: Reason, speech: Speech) -> str:
    """The part; of a skill whether it is a must."""
    kinds = [f"{reason.part}.{fact.name}" for fact in reason.asked if fact.name in ("must", "nice")]
    return speech.wording("parts", (*kinds, reason.part)[0])


def unknown_names(reason: Reason, speech: Speech) -> str:
    """What is not known of the person."""
    return speech.fact_names(reason.unknown, _named(reason, speech))


def level_name(reason: Reason, speech: Speech) -> str:
    """The level; with the travel band or the share of the offered pay where these say more."""
    level = speech.level(reason.part, reason.level)
    if reason.part == "transport" and reason.relation is not None:
        return f"{speech.wording('relations', 'travel', reason.relation)}, {level}"
    if reason.part == "pay" and reason.asked and reason.had:
        offered, wanted = int(reason.asked[0].value), int(reason.had[0].value)
        if offered:
            percent = -(-wanted * 100 // offered)
            return f"{level} ({speech.wording('written', 'pay_ratio', n=percent)})"
    return level


def headline(reasons: Sequence[Reason], speech: Speech) -> str:
    """Why in short: the two strongest criteria, else the weakest; what is best asked first."""
    said = []
    whole = [one for one in totals(reasons) if one.of and not _is_open(one, reasons)]
    strong = sorted((t for t in whole if t.points * 100 >= t.of * STRONG), key=lambda t: -t.points)
    weak = sorted((t for t in whole if t.points * 100 <= t.of * WEAK), key=lambda t: t.points - t.of)
    if strong:
        said.append(
            speech.wording("headline", "strong", what=_criteria(strong[:_STRENGTHS], reasons, speech))
        )
    if weak:
        said.append(speech.wording("headline", "weak", what=_criteria(weak[:1], reasons, speech)))
    asked = max((one for one in reasons if one.is_open), key=lambda one: one.best - one.points, default=None)
    if asked is not None:
        gain = speech.wording.number(asked.best - asked.points)
        said.append(speech.wording("headline", "ask", what=unknown_names(asked, speech), gain=gain))
    return ". ".join(said) + "." if said else ""


def requirement_sentences(hard: Mapping[str, Standing], speech: Speech) -> tuple[str, ...]:
    """How the person stands to each hard requirement: "Driving licence, category B: not known, ask"."""
    return tuple(
        _capital(
            speech.wording(
                "requirement",
                name=speech.requirement(name),
                standing=speech.wording("standings", standing),
            )
        )
        for name, standing in hard.items()
    )


def question(fact: str, named: str, speech: Speech) -> str:
    """What to ask a person about a fact that is not known; `named` is the skill, wish or requirement."""
    return speech.wording("questions", fact, name=named)


def note_sentence(note: Note, speech: Speech) -> str:
    """What was assumed, left out or could not be used in a record."""
    values = (_noted(value, speech) for value in note.values)
    return speech.wording("notes", note.name, values=", ".join(values))


def _noted(value: str, speech: Speech) -> str:
    if speech.wording.has("period", value):
        return speech.wording("period", value)
    known_title = value in speech.names.occupations.places
    return speech.names.title(value) if known_title else speech.names.feature(value)


def _row(reason: Reason, speech: Speech) -> ReasonRow:
    say, number = speech.wording, speech.wording.number
    nothing = say("reason", "nothing")
    spread = (
        say("range", worst=number(reason.worst), best=number(reason.best))
        if reason.is_open or reason.is_silent
        else ""
    )
    return ReasonRow(
        part_name(reason, speech),
        "; ".join(map(speech.asked, reason.asked)) or nothing,
        "; ".join(map(speech.had, reason.had)) or nothing,
        speech.wording("states", "not_asked") if reason.is_silent else level_name(reason, speech),
        say("points_of", points=number(reason.points), of=number(reason.of)),
        spread,
        reason_sentence(reason, speech),
    )


def _facing(reason: Reason, speech: Speech) -> str:
    """The two sides' facts; a skill or wish is said once."""
    asked, had = ", ".join(map(speech.asked, reason.asked)), ", ".join(map(speech.had, reason.had))
    if reason.part in BY_NAME:
        return asked
    sides = (("asks", asked, reason.asked), ("has", had, reason.had))
    said = (_side(side, reason.part, words, facts, speech) for side, words, facts in sides if facts)
    return "; ".join(said) or speech.wording("reason", "no_facts")


def _side(side: str, part: str, words: str, facts: Sequence[Fact], speech: Speech) -> str:
    if facts == (Fact("years", 0),):
        return words  # "no experience needed" says it all
    return speech.wording(side, part if speech.wording.has(side, part) else "other", x=words)


def _named(reason: Reason, speech: Speech) -> str:
    return ", ".join(map(speech.asked, reason.asked))


def _is_open(total: Total, reasons: Sequence[Reason]) -> bool:
    """Whether nothing of a criterion is known for certain, or the vacancy asks nothing of it."""
    own = [one for one in reasons if one.criterion == total.criterion]
    return all(one.is_open or one.is_silent for one in own)


def _criteria(of: Sequence[Total], reasons: Sequence[Reason], speech: Speech) -> str:
    """Criteria, each with the level of the reason that weighs most in it."""
    said = []
    for total in of:
        own = [one for one in reasons if one.criterion == total.criterion and not one.is_silent]
        level = speech.level(*_heaviest(own))
        name = speech.wording("criteria", total.criterion)
        said.append(speech.wording("headline", "one", criterion=name.lower(), level=level))
    return ", ".join(said)


def _heaviest(of: Sequence[Reason]) -> tuple[str, str]:
    reason = max(of, key=lambda one: one.of)
    return reason.part, reason.level


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

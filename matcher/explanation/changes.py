"""What a single change would bring, in words: "Has TIG welding: +420"."""

from collections.abc import Iterable

from matcher.explanation.facts import Fact
from matcher.explanation.speech import Speech
from scoring.counterfactual import Change

_NUMBERS = ("pay", "years", "grade")
_YES = ("nights", "long_hours", "relocates", "remote", "wanted", "housing", "transport")


def change_sentences(changes: Iterable[Change], speech: Speech, listed: bool = True) -> tuple[str, ...]:
    """One line for each change.

    Args:
        changes: from `scoring.counterfactual`.
        speech: the language.
        listed: whether the pair is listed already; else a change that brings it onto the list says so.
    """
    return tuple(_sentence(change, speech, listed) for change in changes)


def _sentence(change: Change, speech: Speech, listed: bool) -> str:
    what = _what(change, speech)
    if not listed and change.listing == "ready":
        what = speech.wording("change", "listed", what=what)
    gain = speech.wording.number(change.gain)
    return speech.wording("change", "gain", what=what, gain=gain) if change.gain > 0 else what


def _what(change: Change, speech: Speech) -> str:
    say = speech.wording
    if change.side == "vacancy" and not change.then:
        return say("change", "vacancy_drops", now=_value(change, change.now, speech))
    then = _value(change, change.then, speech)
    if change.fact in ("features", "hard") or change.fact in _YES:
        adds = "vacancy_adds" if change.side == "vacancy" else "person_adds"
        return say("change", adds, then=then)
    name = say("facts", change.fact)
    if not change.now:
        adds = "vacancy_adds" if change.side == "vacancy" else "person_learns"
        return say("change", adds, then=then, fact=name)
    changed = "vacancy_changes" if change.side == "vacancy" else "person_changes"
    return say("change", changed, then=then, now=_value(change, change.now, speech), fact=name)


def _value(change: Change, value: str, speech: Speech) -> str:
    """A value as a counterfactual writes it, in the words of its fact."""
    say = speech.asked if change.side == "vacancy" else speech.had
    match change.fact:
        case "hard":
            return speech.requirement(value)
        case "minutes":
            return speech.wording("written", "minutes_of", n=value)
        case "patterns":
            return ", ".join(say(Fact("patterns", pattern)) for pattern in value.split())
        case "features":
            return say(Fact("must", value))
        case fact if fact in _NUMBERS:
            return say(Fact(fact, int(value)))
        case fact if fact in _YES:
            return say(Fact(fact, value == "True"))
    return say(Fact(change.fact, value))

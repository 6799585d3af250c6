"""What was not known across a list: how many it concerns and what the answers could bring, most first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.explanation.sentences import question
from matcher.report.candidates import Explained
from matcher.report.contents import OpenQuestion
from matcher.report.speech import PageSpeech

MOST = 8


class Gap(NamedTuple):
    """One thing not known of one candidate; `named` is the skill, wish or requirement that it is about."""

    fact: str
    named: str
    rank: int
    gain: int


def open_questions(listed: Sequence[Explained], say: PageSpeech) -> tuple[OpenQuestion, ...]:
    """The questions that would settle most, at most `MOST` of them."""
    found: dict[tuple[str, str], list[Gap]] = {}
    for one in listed:
        for gap in _gaps(one, say):
            found.setdefault((gap.fact, gap.named), []).append(gap)
    ordered = sorted(found.values(), key=_worth, reverse=True)
    return tuple(_told(gaps, len(listed), say) for gaps in ordered[:MOST])


def _worth(gaps: Sequence[Gap]) -> tuple[bool, int, int]:
    """Hard requirements first: they decide whether somebody may come at all."""
    return gaps[0].fact == "hard", sum(gap.gain for gap in gaps), len(gaps)


def _gaps(one: Explained, say: PageSpeech) -> Iterator[Gap]:
    rank = one.candidate.rank
    for reason in one.reasons:
        for fact in reason.unknown:
            named = "; ".join(map(say.reasons.asked, reason.asked)) if fact in ("skill", "wish") else ""
            yield Gap(fact, named, rank, reason.best - reason.points)
    for name, standing in one.candidate.score.hard.items():
        if standing == "unknown":
            yield Gap("hard", say.reasons.requirement(name), rank, 0)


def _told(gaps: Sequence[Gap], of: int, say: PageSpeech) -> OpenQuestion:
    first, gain = gaps[0], sum(gap.gain for gap in gaps)
    return OpenQuestion(
        question=question(first.fact, first.named, say.reasons),
        candidates=say.reasons.wording.counted("candidates", len(gaps)),
        share=round(100 * len(gaps) / of, 1),
        ranks=say("questions", "all")
        if len(gaps) == of
        else say("questions", "ranks", ranks=ranks(g.rank for g in gaps)),
        gain=say("questions", "gain", gain=say.page.number(gain)) if gain else "",
    )


def ranks(of: Iterable[int]) -> str:
    """Ranks in short: 1–3, 5, 8."""
    runs: list[list[int]] = []
    for rank in sorted(of):
        if runs and runs[-1][-1] == rank - 1:
            runs[-1].append(rank)
        else:
            runs.append([rank])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)

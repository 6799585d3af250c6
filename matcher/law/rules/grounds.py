"""The seven grounds of deregistration (order-214:51), each over the case of somebody who is unemployed."""

from collections.abc import Mapping
from datetime import datetime

from matcher.law.counting import counting, earlier
from matcher.law.law import Law
from matcher.law.life.state import Life, Summons
from matcher.law.rules.rule import Finding, Rule


def contributions(life: Life, law: Law) -> Finding:
    """51.1: medical, pension and social contributions have come in (A31)."""
    came_in = life.facts.get("contributions", ())
    if came_in == "no_answer":
        return Finding("unknown", ("contributions",), ("A31",))
    wanted = 3 if law.readings.A31 == "all_three" else 1
    return _finding(len(set(came_in)) >= wanted, "A31")


def three_refusals(life: Life, law: Law) -> Finding:
    """51.2: three variants of suitable work refused, or no word in time about the offered ones (A27)."""
    offers = counting(life, law)
    rests = sorted({question for each in offers for question in each.rests_on} | {"A27"})
    counted = earlier(life, law) + sum(each.counts for each in offers)
    silent = sum(each.silent for each in offers)
    enough = law.caps["refusals_of_suitable_work"]
    least = {"ground_by_itself": 1, "ground_on_three": enough}.get(law.readings.A27)
    return _finding(counted >= enough or (least is not None and silent >= least), *rests)


def did_not_come(life: Life, law: Law) -> Finding:
    """51.3: did not come to the workplace or the centre, or left a measure, without good reason (A21)."""
    if any(not good for at, good in life.left_measure if _in_spell(life, at)):
        return _finding(True)
    calls = [each for each in life.summons if _in_spell(life, each.told_at)]
    if any(_missed(each) for each in calls if each.to in ("workplace", "centre")):
        return _finding(True)
    missed = any(_missed_as_workplace(each, law) for each in calls if each.to == "employer")
    return _finding(missed and law.readings.A21 == "interview_counts", *["A21"] * missed)


def broke_visits(life: Life, law: Law) -> Finding:
    """51.4: broke the terms of visits and messages of clause 44 without good reason."""
    visits = [s for s in life.summons if s.to == "visit" and _in_spell(life, s.told_at)]
    return _finding(any(_missed(each) for each in visits))


def sentenced(life: Life, law: Law) -> Finding:
    """51.5: sentenced to imprisonment, or sent to compulsory treatment (A32)."""
    sentence, treatment = life.facts.get("sentence", "none"), life.facts.get("compulsory_treatment", False)
    reached = ["imprisonment"] + ["suspended_imprisonment"] * (law.readings.A32 == "reached")
    if sentence in reached or treatment is True:
        return _finding(True, "A32")
    missing = [name for name in ("sentence", "compulsory_treatment") if life.facts.get(name) == "no_answer"]
    return Finding("unknown", tuple(missing), ("A32",)) if missing else _finding(False, "A32")


def hid_change(life: Life, law: Law) -> Finding:
    """51.6: a change of clause 64 was not reported within five working days."""
    late = (
        change.due.ends is not None and (change.reported_at or life.now) > change.due.ends
        for change in life.changes
        if _in_spell(life, change.at)
    )
    return _finding(any(late))


def false_papers(life: Life, law: Law) -> Finding:
    """51.7: gave knowingly false or forged papers."""
    papers = life.facts.get("papers", "sound")
    if papers == "no_answer":
        return Finding("unknown", ("papers",))
    return _finding(papers in ("knowingly_false", "forged"))


_RULES = (
    Rule("order-214:51.1", "contributions", contributions),
    Rule("order-214:51.2", "three_refusals", three_refusals),
    Rule("order-214:51.3", "did_not_come", did_not_come),
    Rule("order-214:51.4", "broke_visits", broke_visits),
    Rule("order-214:51.5", "sentenced_or_treated", sentenced),
    Rule("order-214:51.6", "hid_change", hid_change),
    Rule("order-214:51.7", "false_papers", false_papers),
)
GROUNDS: Mapping[str, Rule[[Life, Law]]] = {rule.item: rule for rule in _RULES}
"""By clause, in the order's order."""


def made_out(life: Life, law: Law) -> tuple[str, ...]:
    """The grounds that are made out at the life's moment; none where the person is not unemployed."""
    if life.status != "unemployed":
        return ()
    return tuple(clause for clause, ground in GROUNDS.items() if ground(life, law).result == "met")


def _finding(met: bool, *rests_on: str) -> Finding:
    return Finding("met" if met else "not_met", (), tuple(rests_on))


def _in_spell(life: Life, at: datetime) -> bool:
    return life.spell is not None and at >= life.spell.began


def _missed(summons: Summons) -> bool:
    """The term has run out, nobody came in it, and the centre found no good reason."""
    return _stayed_away(summons, summons.due.ends)


def _missed_as_workplace(summons: Summons, law: Law) -> bool:
    return _stayed_away(summons, law.due("come_to_workplace", summons.told_at).ends)


def _stayed_away(summons: Summons, ends: datetime | None) -> bool:
    """Only what was found after the term tells that nobody came in it: unknown never counts."""
    if ends is None or summons.missed_at is None or summons.missed_at <= ends or summons.good_reason:
        return False
    return summons.came_at is None or summons.came_at > ends

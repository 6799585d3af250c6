"""A plan carried out by hand for one record of the other side: what an engine must do, in plain Python."""

from bisect import bisect_left

from scoring.codes import PersonCodes, VacancyCodes
from scoring.criteria import BY_NAME
from scoring.facts import ASKED, HAD_BY_PERSON, had


def _facts(part, other, stint):
    if isinstance(other, VacancyCodes):
        return part.ask, ASKED[part.name](other)
    return part.have, had(part, other, stint) if stint is not None else HAD_BY_PERSON[part.name](other)


def _cell(term, relation, other, stint=None):
    part = BY_NAME[term.part]
    axes, values = _facts(part, other, stint)
    lead = (part.relation.index(relation),) if part.relation else ()
    return int(term.points[lead + tuple(a.index(v) for a, v in zip(axes, values, strict=True))])


def _relation(part, vacancy, person, dictionary):
    if part == "schedule":
        return dictionary.fit(vacancy.patterns, person.patterns)
    return dictionary.travel.band(vacancy.place, person.place, person.mode) if part == "transport" else None


def _by_name(plan, other):
    if isinstance(other, PersonCodes):
        earned = plan.by_name.base
        for item in plan.by_name.items:
            if item.id in other.features:
                earned += item.full - item.unknown
            elif item.id in other.lacks:
                earned -= item.unknown
        return earned
    rule = plan.by_name.rule
    earned = rule.base(len(other.must), len(other.nice), len(other.wishes))
    for item in rule.items(other.must, other.nice, other.wishes):
        if item.id in plan.by_name.has:
            earned += item.full - item.unknown
        elif item.id in plan.by_name.lacks:
            earned -= item.unknown
    return earned


def _pay(plan, other):
    if other.pay is None or plan.codes.pay is None:
        return plan.pay.unknown
    return plan.pay.points[bisect_left(plan.pay.limits, other.pay)]


def points_of_plan(plan, other, dictionary):
    """Points of the best alternative, None where all lie below the floor."""
    vacancy, person = (plan.codes, other) if plan.sought == "people" else (other, plan.codes)
    floor = plan.filters.floors[dictionary.isco_of(vacancy.title)[0]]
    shared = sum(_cell(t, _relation(t.part, vacancy, person, dictionary), other) for t in plan.shared)
    best = None
    for alternative in plan.alternatives:
        for stint in other.stints if plan.sought == "people" else (None,):
            asked, own = vacancy.title, stint.title if stint is not None else alternative.title
            if dictionary.near_slot(asked, own) > floor:
                continue
            near = dictionary.near(asked, own)
            points = sum(_cell(term, near, other, stint) for term in alternative.terms)
            best = points if best is None else max(best, points)
    return None if best is None else best + shared + _pay(plan, other) + _by_name(plan, other)

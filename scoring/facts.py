"""Which facts of the codes each part reads, on either side: where codes meet the parts' axes."""

from collections.abc import Callable, Mapping

from scoring.axes import Value
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.criteria import experience, profession, qualification, schedule, transport
from scoring.parts import Part

Facts = tuple[Value, ...]

ASKED: Mapping[str, Callable[[VacancyCodes], Facts]] = {
    "profession": lambda v: (),
    "qualification.level": lambda v: (v.education,),
    "qualification.grade": lambda v: (v.grade,),
    "qualification.field": lambda v: (v.field,),
    "experience.years": lambda v: (v.years,),
    "experience.recency": lambda v: (),
    "schedule": lambda v: (v.nights, v.long_hours),
    "transport": lambda v: (v.remote, v.housing, v.transport),
}
"""Facts of the requirement, in the order of the part's `ask`."""

HAD_IN_STINT: Mapping[str, Callable[[Stint], Facts]] = {
    "profession": lambda s: (s.wanted,),
    "qualification.grade": lambda s: (s.grade,),
    "experience.years": lambda s: (s.years,),
    "experience.recency": lambda s: (s.recency,),
}
HAD_BY_PERSON: Mapping[str, Callable[[PersonCodes], Facts]] = {
    "qualification.level": lambda p: (p.education,),
    "qualification.field": lambda p: (p.field,),
    "schedule": lambda p: (p.nights, p.long_hours),
    "transport": lambda p: (p.minutes, p.relocates, p.remote),
}

BY_NEARNESS: tuple[Part, ...] = (
    profession.PROFESSION,
    qualification.GRADE,
    qualification.FIELD,
    experience.YEARS,
    experience.RECENCY,
)
"""Parts that depend on the stint: their relation is nearness."""
SHARED: tuple[Part, ...] = (qualification.LEVEL, schedule.SCHEDULE, transport.TRANSPORT)
"""Parts of the person alone."""


def had(part: Part, person: PersonCodes, stint: Stint) -> Facts:
    """Facts of the attribute, in the order of the part's `have`."""
    of_stint = HAD_IN_STINT.get(part.name)
    return of_stint(stint) if of_stint is not None else HAD_BY_PERSON[part.name](person)

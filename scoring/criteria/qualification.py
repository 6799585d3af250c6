"""Level of vocational training and qualification: training, grade, field. Never beyond what was asked."""

from data.records.vocabulary import Education, Field, names
from scoring.axes import axis
from scoring.criteria.profession import NEARNESS, NEARNESS_LEVELS, same_work
from scoring.parts import Part, asked

EDUCATION = names(Education)
FIELDS = names(Field)
GRADES = tuple(range(1, 9))
LEVELS = ("met", "one_below", "below")

EDUCATION_ASKED, EDUCATION_HAD = asked("education_asked", *EDUCATION), axis("education", *EDUCATION)
GRADE_ASKED, GRADE_HAD = asked("grade_asked", *GRADES), axis("grade", *GRADES)
FIELD_ASKED, FIELD_HAD = asked("field_asked", *FIELDS), axis("field", *FIELDS)


def _steps(below: int) -> str:
    return LEVELS[min(max(below, 0), 2)]


def training(asked_level: str, had: str) -> str:
    """The level of training against the one asked: what is above earns no more."""
    return _steps(EDUCATION.index(asked_level) - EDUCATION.index(had))


def grade(nearness: str, asked_grade: int, had: int) -> str:
    """The grade, in the same work only."""
    return _steps(asked_grade - had) if same_work(nearness) else "below"


def field(nearness: str, asked_field: str, had: str) -> str:
    """The field of training, for professions of one minor group at the farthest."""
    related = NEARNESS_LEVELS.index(nearness) <= NEARNESS_LEVELS.index("minor_group")
    return "met" if related and asked_field == had else "other"


LEVEL = Part(
    "qualification.level", "order-214:70", LEVELS, None, (EDUCATION_ASKED,), (EDUCATION_HAD,), training
)
GRADE = Part("qualification.grade", "order-214:70", LEVELS, NEARNESS, (GRADE_ASKED,), (GRADE_HAD,), grade)
FIELD = Part(
    "qualification.field", "order-214:70", ("met", "other"), NEARNESS, (FIELD_ASKED,), (FIELD_HAD,), field
)

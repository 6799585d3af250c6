"""What a policy of suitable work can ask of a pair: one small model for each test, its bounds as fields.

Each names who set it and why; its own fields are its thresholds. What a test looks at and how it judges lies
in `matcher.law.suitability`.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from data.calendar.days import Words
from data.policies.reading import Strict
from data.records.vocabulary import Education, Lang, Pattern, names

Why = Annotated[str, Field(min_length=8)]
Nearness = Literal["unit", "minor", "sub_major", "major"]
"""A group of ISCO-08 that two kinds of work share: four, three, two or one digit."""
Minutes = Annotated[int, Field(ge=1, le=600)]
Percent = Annotated[int, Field(ge=1, le=200)]
Level = Annotated[int, Field(ge=1, le=4)]


def _in_all(said: Any) -> Any:
    return dict.fromkeys(names(Lang), said) if isinstance(said, str) else said


class Asked(Strict):
    """A test with its bounds.

    Attributes:
        set_by: who set it: a law with its paragraph, an authority, or the project; one text where it is the
            same in all languages.
        why: the reason, or what the law means by it.
        from_age: it is asked of those who are so old, and of nobody younger.
    """

    set_by: Annotated[Words, BeforeValidator(_in_all)]
    why: Why
    from_age: Annotated[int, Field(ge=14, le=70)] | None = None

    def bounds(self) -> dict[str, Any]:
        """The thresholds as JSON values."""
        said = self.model_dump(mode="json", exclude={"test", "set_by", "why"})
        return {name: value for name, value in said.items() if value is not None}

    def set_by_in_words(self) -> dict[Lang, str]:
        """Who set it, by language."""
        return {"kk": self.set_by.kk, "ru": self.set_by.ru, "en": self.set_by.en}


class DemandedEducation(Asked):
    """The person has at least the training that the employer demanded."""

    test: Literal["demanded_education"]


class DemandedField(Asked):
    """The training is of the demanded field."""

    test: Literal["demanded_field"]


class DemandedLicences(Asked):
    """The person holds every licence that the work needs."""

    test: Literal["demanded_licences"]


class WorkLevel(Asked):
    """The work is at most so many skill levels of ISCO-08 below the person's training."""

    test: Literal["work_level"]
    at_most_below: Annotated[int, Field(ge=0, le=3)]
    training: dict[Education, Level]


class DemandedYears(Asked):
    """The person has the demanded years of work in the same group of ISCO-08."""

    test: Literal["demanded_years"]
    same: Nearness


class FormerSpecialty(Asked):
    """The work shares a group of ISCO-08 with one that the person did before."""

    test: Literal["former_specialty"]
    same: Nearness


class HealthLimits(Asked):
    """The person was asked, not too many months ago, and no limit meets a condition of the work."""

    test: Literal["health_limits"]
    asked_within_months: Annotated[int, Field(ge=1, le=120)]


class WishedPatterns(Asked):
    """One of the work's patterns of working time is one of the person's."""

    test: Literal["wished_patterns"]


class WishedNights(Asked):
    """No nights for who does not work at night; in day patterns a vacancy that names no nights has none."""

    test: Literal["wished_nights"]
    day_patterns: tuple[Pattern, ...]


class WishedHours(Asked):
    """No more hours a week than the person works; full-length patterns without hours are a full week."""

    test: Literal["wished_hours"]
    full_week: Annotated[int, Field(ge=1, le=84)]


class MinutesOneWay(Asked):
    """The way to work is at most so many minutes long."""

    test: Literal["minutes_one_way"]
    at_most: Minutes


class MinutesADay(Asked):
    """There and back takes at most so many minutes, fewer on a short day of work."""

    test: Literal["minutes_a_day"]
    at_most: Minutes
    short_day_hours: Annotated[int, Field(ge=1, le=12)]
    at_most_on_short_day: Minutes


class Kilometres(Asked):
    """The way to work is at most so many kilometres long."""

    test: Literal["kilometres"]
    at_most: Annotated[int, Field(ge=1, le=1000)]


class OwnMinutes(Asked):
    """The way to work is not longer than the person's own limit."""

    test: Literal["own_minutes"]


class Remote(Asked):
    """The employer says that the work is done from afar."""

    test: Literal["remote"]


class EmployerTransport(Asked):
    """The employer says that people are driven to work."""

    test: Literal["employer_transport"]


class Lodging(Asked):
    """The employer says that there is housing, and the person is ready to move."""

    test: Literal["lodging"]


class PayOfFormer(Asked):
    """The pay is at least so many per cent of the former pay."""

    test: Literal["pay_of_former"]
    at_least_percent: Percent


class PayOfWished(Asked):
    """The pay is at least so many per cent of what the person asks."""

    test: Literal["pay_of_wished"]
    at_least_percent: Percent


class PayOfBenefit(Asked):
    """The pay is at least so many per cent of the benefit; the costs that the work brings may count."""

    test: Literal["pay_of_benefit"]
    at_least_percent: Percent
    after_costs: bool


Leaf = (
    DemandedEducation | DemandedField | DemandedLicences | WorkLevel | DemandedYears | FormerSpecialty
    | HealthLimits | WishedPatterns | WishedNights | WishedHours | MinutesOneWay | MinutesADay | Kilometres
    | OwnMinutes | Remote | EmployerTransport | Lodging | PayOfFormer | PayOfWished | PayOfBenefit
)  # fmt: skip
OneOf = Annotated[Leaf, Field(discriminator="test")]


class AnyOf(Strict):
    """Several tests of which one is enough."""

    any_of: Annotated[tuple[OneOf, ...], Field(min_length=2)]


def _kind(raw: Any) -> str:
    return "any_of" if isinstance(raw, AnyOf) or (isinstance(raw, dict) and "any_of" in raw) else "one"


Ask = Annotated[Annotated[AnyOf, Tag("any_of")] | Annotated[OneOf, Tag("one")], Discriminator(_kind)]
"""One test, or several of which one is enough."""


def alternatives(ask: AnyOf | Leaf) -> tuple[Leaf, ...]:
    """The tests of which one is enough."""
    return ask.any_of if isinstance(ask, AnyOf) else (ask,)

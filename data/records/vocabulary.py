"""Closed vocabularies of the records. A name is permanent; its order here is its order everywhere."""

from typing import Literal, get_args

Lang = Literal["kk", "ru", "en"]
Sex = Literal["female", "male"]
SeekerStatus = Literal["job_seeker", "unemployed", "other_applicant"]

Education = Literal["basic", "secondary", "vocational", "post_secondary", "bachelor", "master", "doctorate"]
"""Levels of training, lowest first (Law on Education of Kazakhstan, article 12; ISCED 2011)."""

Field = Literal[
    "general", "education", "arts", "social", "business", "science", "ict", "engineering",
    "agriculture", "health", "services",
]  # fmt: skip
"""Fields of training: the eleven broad fields of ISCED-F 2013."""

Pattern = Literal["5/2", "6/1", "2/2", "shifts", "rotational", "flexible", "full_time", "part_time"]
"""Working-time patterns. `full_time` and `part_time` stand for any pattern of that length."""

PayPeriod = Literal["hour", "day", "shift", "week", "month", "rotation", "year"]
Contract = Literal["permanent", "fixed_term", "temporary", "seasonal"]
Mode = Literal["foot", "public", "car"]
Licence = Literal["A", "B", "C", "D", "BE", "CE", "DE", "tractor", "forklift"]
LanguageName = str
LanguageLevel = Literal["A1", "A2", "B1", "B2", "C1", "C2"]
Clearance = Literal["security", "no_criminal_record"]
Condition = Literal["heavy_loads", "height", "noise", "night_work", "chemicals", "heat", "cold", "vibration"]
CertificateKind = Literal["medical_book", "no_criminal_record", "security", "sanitary_minimum"]

VacancyKind = Literal[
    "employee", "civil_servant", "elected", "deputy_of_parliament", "deputy_of_maslikhat", "judge",
    "serviceman", "officer",
]  # fmt: skip
"""Clause 66: all but `employee` need not be posted."""

VacancyStatus = Literal["open", "filled", "closed", "withdrawn"]
Wish = str
"""An id of `data/tables/wishes.tsv`: the closed vocabulary of wishes."""


def names(vocabulary: object) -> tuple[str, ...]:
    """The names of a vocabulary in their permanent order."""
    return tuple(get_args(vocabulary))

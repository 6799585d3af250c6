"""Random facts of a pair, and the policies."""

from dataclasses import replace
from datetime import date
from typing import get_args

from hypothesis import strategies as st

from data.law.suitable_work import load_suitable_work
from data.records.vocabulary import Condition, Education, Field, Licence, Pattern
from matcher.law.suitability.facts import Facts, FormerWork

DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
OCCUPATIONS = st.sampled_from(["7212", "7214", "7233", "5120", "2411", "9613", "1420"])
WORK = st.builds(
    lambda occupation, since, days: FormerWork(
        occupation, since, None if days is None else date(2026, 6, days)
    ),
    st.none() | OCCUPATIONS,
    st.dates(date(2015, 1, 1), date(2026, 1, 1)),
    st.none() | st.integers(1, 30),
)
MONEY = st.sampled_from([700.0, 1000.0, 1250.0, 2000.0])


def some(vocabulary, most=3):
    return st.lists(st.sampled_from(get_args(vocabulary)), max_size=most, unique=True).map(tuple)


SAID = {
    "day": DAYS,
    "unemployed_since": DAYS,
    "place": st.sampled_from(["711210000", "751110000", "351010000"]),
    "birth_date": st.dates(date(1960, 1, 1), date(2008, 1, 1)),
    "education": st.sampled_from(get_args(Education)),
    "field": st.sampled_from(get_args(Field)[:3]),
    "licences": some(Licence),
    "former_work": st.lists(WORK, max_size=3).map(tuple),
    "asked_on": DAYS,
    "limits": some(Condition, 2),
    "wished_patterns": some(Pattern).filter(bool),
    "wished_hours": st.sampled_from([20.0, 40.0, 48.0]),
    "own_minutes": st.integers(10, 120),
    "occupation": OCCUPATIONS,
    "demanded_education": st.sampled_from(get_args(Education)),
    "demanded_field": st.sampled_from(get_args(Field)[:3]),
    "demanded_licences": some(Licence, 1),
    "demanded_years": st.integers(0, 8).map(float),
    "conditions": some(Condition, 2),
    "patterns": some(Pattern).filter(bool),
    "hours": st.sampled_from([20.0, 40.0, 48.0]),
    "minutes": st.integers(5, 150),
    "kilometres": st.integers(1, 60).map(float),
}
YES_OR_NO = ("wished_nights", "relocation", "nights", "remote", "employer_transport", "housing")
AMOUNTS = ("wished_pay", "former_pay", "benefit", "pay", "costs")
KNOWN = SAID | dict.fromkeys(YES_OR_NO, st.booleans()) | dict.fromkeys(AMOUNTS, MONEY)
ALWAYS = ("day", "demanded_licences", "conditions")
FACTS = st.builds(
    Facts, **{name: known if name in ALWAYS else st.none() | known for name, known in KNOWN.items()}
)
"""Any of them may be unknown but those that have no such value."""
NAMES_OF_POLICIES = ("kazakhstan", "examples/germany", "examples/france", "examples/switzerland")
POLICIES = st.sampled_from([load_suitable_work(None, name) for name in NAMES_OF_POLICIES])


def near_suitable(facts):
    """Random facts are seldom suitable: most of a pair that is, some of theirs."""
    return st.sets(st.sampled_from(sorted(KNOWN)), max_size=6).map(
        lambda named: replace(SUITABLE, **{name: getattr(facts, name) for name in named})
    )


SUITABLE = Facts(
    day=date(2026, 6, 10),
    unemployed_since=date(2026, 6, 1),
    place="351010000",
    birth_date=date(1980, 1, 1),
    education="vocational",
    field="general",
    licences=("B",),
    former_work=(FormerWork("7212", date(2015, 1, 1)),),
    asked_on=date(2026, 6, 1),
    limits=(),
    wished_patterns=("5/2",),
    wished_nights=False,
    wished_hours=40,
    own_minutes=40,
    wished_pay=1000,
    former_pay=1000,
    benefit=700,
    occupation="7212",
    patterns=("5/2",),
    nights=False,
    hours=40,
    pay=1000,
    costs=0,
    minutes=30,
    kilometres=10,
)
"""Under each of the policies."""
PAIRS = FACTS.flatmap(near_suitable) | FACTS

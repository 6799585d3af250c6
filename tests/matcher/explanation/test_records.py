"""Reasons add up, keep the numbers of the score, and name what is worth asking."""

from dataclasses import replace

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.explanation.facts import Fact
from matcher.explanation.missing import FACT_OF_AXIS
from matcher.explanation.records import CRITERIA, reasons, totals
from scoring.codes import PersonCodes, Stint
from scoring.pair import score
from tests.scoring.test_compiling import pairs

SETTINGS = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@given(data=st.data())
@SETTINGS
def test_points_add_up_to_the_score(data, weights, dictionary):
    vacancy, person = data.draw(pairs(dictionary))
    scored = score(vacancy, person, weights, dictionary)
    found = reasons(vacancy, person, scored, weights)
    assert sum(one.points for one in found) == scored.points
    assert sum(one.of for one in found) == 10_000
    assert sum(total.points for total in totals(found)) == scored.points
    assert [total.criterion for total in totals(found)] == list(CRITERIA)
    assert all(0 <= one.worst <= one.points <= one.best <= one.of for one in found)


@given(data=st.data())
@SETTINGS
def test_whatever_is_open_says_what_is_missing(data, weights, dictionary):
    vacancy, person = data.draw(pairs(dictionary))
    for one in reasons(vacancy, person, score(vacancy, person, weights, dictionary), weights):
        assert bool(one.unstated or one.unknown) == (one.worst < one.best)
        if one.is_open:
            assert one.level == "unknown"


def of_part(found, part):
    return next(one for one in found if one.part == part)


def test_the_worked_pair(pair, explained):
    found = explained(*pair)
    years, place = of_part(found, "experience.years"), of_part(found, "transport")
    assert (years.asked, years.had, years.points) == ((Fact("years", 3),), (Fact("years", 2),), 770)
    assert [(one.level, one.unknown) for one in found if one.part == "skills"] == [
        ("has", ()),
        ("unknown", ("skill",)),
    ]
    assert place.unknown[0] == place.unstated[0] == "address"
    assert of_part(found, "qualification.level").unstated == ("education",)


def test_only_what_could_change_the_points_is_asked(pair, explained):
    vacancy, person = pair
    driver = replace(person, stints=(Stint(person.stints[1].title, True),))
    assert of_part(explained(vacancy, driver), "experience.years").unknown == ()
    welder = replace(person, stints=(Stint(person.stints[0].title, True),))
    assert of_part(explained(vacancy, welder), "experience.years").unknown == ("years",)
    assert of_part(explained(replace(vacancy, years=0), welder), "experience.years").unknown == ()


def test_nights_are_asked_only_of_night_work(pair, explained):
    vacancy, person = pair
    assert of_part(explained(vacancy, person), "schedule").unknown == ()
    nightly = of_part(explained(replace(vacancy, nights=True), person), "schedule")
    assert nightly.unknown == ("nights",)
    assert Fact("nights", True) in nightly.asked


def test_a_silent_vacancy_is_not_asked_of_the_person(pair, explained):
    vacancy, person = pair
    found = of_part(explained(replace(vacancy, patterns=()), person), "schedule")
    assert (found.unstated, found.unknown, found.is_silent) == (("patterns",), (), True)


def test_a_profession_that_was_not_understood_is_asked(pair, explained):
    vacancy, _ = pair
    found = of_part(explained(vacancy, PersonCodes((Stint(None, True),))), "profession")
    assert found.unknown == ("title",)
    assert found.had == ()


def test_reasons_are_json_as_they_are(pair, explained):
    first = orjson.loads(orjson.dumps(explained(*pair)))[0]
    assert first["part"] == "profession"
    assert first["asked"] == [{"name": "title", "value": pair[0].title}]


def test_each_axis_of_a_person_is_a_fact():
    from scoring.criteria import PARTS

    assert {axis.name for part in PARTS for axis in part.have} == set(FACT_OF_AXIS)

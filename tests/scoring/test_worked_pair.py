"""scoring.md § 9, from the first day: the numbers that were worked out by hand."""

from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.pair import score

KARAGANDA = "351010000"
EXPECTED = {
    "profession": 3000,
    "qualification": 400,
    "experience": 770 + 400,
    "skills": 700 + 280,
    "pay": 1200,
    "schedule": 900,
    "transport": 320,
    "wishes": 80,
}


def title_id(dictionary, isco, label):
    from data.reference.occupations import load_occupations

    return next(
        t.id
        for t in load_occupations().titles
        if t.isco == isco and label in (t.labels["ru"], *t.forms["ru"])
    )


def worked_pair(dictionary):
    welder, driver = title_id(dictionary, "7212", "сварщик"), title_id(dictionary, "8322", "водитель")
    vacancy = VacancyCodes(
        title=welder, years=3, patterns=("5/2",), place=KARAGANDA, pay=300_000,
        must=("S0001", "S0002"), clarify=("licence:B",),
    )  # fmt: skip
    person = PersonCodes(
        stints=(Stint(welder, True, 2, "up_to_6"), Stint(driver, False, 10, "up_to_12")),
        place=KARAGANDA, patterns=("5/2",), pay=280_000, features=("S0001",),
    )  # fmt: skip
    return vacancy, person


def by_criterion(lines):
    totals = {}
    for line in lines:
        criterion = line.part.partition(".")[0]
        totals[criterion] = totals.get(criterion, 0) + line.points
    return totals


def test_the_pair_earns_what_was_worked_out(weights, dictionary):
    vacancy, person = worked_pair(dictionary)
    found = score(vacancy, person, weights, dictionary)
    assert by_criterion(found.lines) == EXPECTED
    assert found.points == sum(EXPECTED.values()) == 8050
    assert found.stint == 0


def test_the_unknown_licence_is_listed_and_marked(weights, dictionary):
    found = score(*worked_pair(dictionary), weights, dictionary)
    assert found.listing == "ready"
    assert found.hard == {"licence:B": "unknown"}


def test_the_driver_alone_stays_below_the_floor(weights, dictionary):
    vacancy, person = worked_pair(dictionary)
    alone = PersonCodes(stints=person.stints[1:], place=KARAGANDA)
    assert score(vacancy, alone, weights, dictionary).listing is None


def test_both_plans_give_the_same_number(compiler, dictionary):
    from tests.scoring.evaluating import points_of_plan

    vacancy, person = worked_pair(dictionary)
    assert points_of_plan(compiler.vacancy(vacancy), person, dictionary) == 8050
    assert points_of_plan(compiler.seeker(person), vacancy, dictionary) == 8050

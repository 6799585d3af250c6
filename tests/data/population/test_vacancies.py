"""Vacancies: some are due on the day asked about and some late; the law's demands stand where they belong."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from data.calendar import load_calendar
from data.population import default_as_of
from data.population.parameters import load_parameters
from data.population.settlements import load_settlements

Json = dict[str, Any]


def test_a_day_has_vacancies_due_late_and_not_yet_due(posts: Sequence[Json]) -> None:
    calendar, as_of = load_calendar(), default_as_of()
    due = [calendar.due(datetime.fromisoformat(post["registered_at"]), 1).due for post in posts]
    late = sum(moment < as_of for moment in due) / len(due)
    today = sum(moment >= as_of and moment.date() == as_of.date() for moment in due) / len(due)
    assert late > 0.3 and today > 0.25 and 1 - late - today > 0.05


def test_vacancies_are_registered_before_the_moment_and_close_after_it(posts: Sequence[Json]) -> None:
    as_of = default_as_of()
    for post in posts:
        assert datetime.fromisoformat(post["registered_at"]) < as_of
        assert post.get("closes_on", "9999") > as_of.date().isoformat()


def test_villages_have_no_points(posts: Sequence[Json]) -> None:
    rural = {row.code for row in load_settlements(load_parameters("regions")).rows if row.rural}
    assert not any("point" in post for post in posts if post["place"] in rural)


def test_demands_belong_to_the_occupation(posts: Sequence[Json]) -> None:
    known = [post for post in posts if "occupation" in post]
    assert 0.2 < len(known) / len(posts) < 0.3
    drivers = [post for post in known if post["occupation"] in ("8322", "8332", "8331")]
    assert drivers and all(post["licences"] for post in drivers)
    cooks = [post for post in known if post["occupation"] == "5120"]
    assert sum(post.get("medical_book", False) for post in cooks) > 0.7 * len(cooks)
    clerks = [post for post in known if post["occupation"][0] == "4"]
    assert not any("conditions" in post or "medical_book" in post for post in clerks)
    guards = [post for post in known if post["occupation"] == "5414"]
    assert any(post.get("age_minimum") == 18 for post in guards)
    assert {c for post in guards for c in post.get("clearance", ())} == {"no_criminal_record"}


def test_skills_are_not_asked_twice(posts: Sequence[Json]) -> None:
    assert any("skills_nice" in post for post in posts)
    for post in posts:
        asked = [*post.get("skills_must", ()), *post.get("skills_nice", ())]
        assert len(set(asked)) == len(asked)


def test_texts_are_in_kazakh_and_russian_without_holes(posts: Sequence[Json]) -> None:
    texts = [post[field] for post in posts for field in ("requirements", "duties") if field in post]
    assert any("Міндеттері" in text for text in texts) and any("Обязанности" in text for text in texts)
    assert not any("{" in text or "}" in text for text in texts)


def test_vacancies_of_one_employer_share_its_address(posts: Sequence[Json]) -> None:
    places: dict[str, set[str]] = {}
    for post in posts:
        if "employer" in post:
            places.setdefault(post["employer"], set()).add(post["place"])
    assert all(len(several) == 1 for several in places.values())


def test_shift_workers_are_paid_by_the_shift_or_the_month(posts: Sequence[Json]) -> None:
    periods = {post["pay"].get("period") for post in posts if "pay" in post}
    assert {"month", "shift", "day", None} <= periods
    by_shift = [post["pay"] for post in posts if post.get("pay", {}).get("period") == "shift"]
    assert all(int(pay.get("upper", pay.get("lower"))) < 100_000 for pay in by_shift)

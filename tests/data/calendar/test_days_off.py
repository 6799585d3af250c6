"""The days off of each known year, written by hand from the digest's paragraph "Days off"."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays

from data.calendar import load_calendar

WEEKDAYS_OFF = {
    2024: "01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16",
    2025: "01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16",
    2026: "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
    2027: "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16",
}
WEEKENDS_WORKED = {2024: "05-04", 2025: "01-05", 2026: "", 2027: ""}
SATURDAY = 5


def dates(year, written):
    return {date.fromisoformat(f"{year}-{day}") for day in written.split()}


def days_of(year):
    return [date(year, 1, 1) + timedelta(i) for i in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]


@pytest.mark.parametrize("year", WEEKDAYS_OFF)
def test_days_off_of_a_year(year):
    calendar = load_calendar()
    off = {day for day in days_of(year) if not calendar.is_working(day)}
    assert {day for day in off if day.weekday() < SATURDAY} == dates(year, WEEKDAYS_OFF[year])
    assert {day for day in days_of(year) if day.weekday() >= SATURDAY} - off == dates(
        year, WEEKENDS_WORKED[year]
    )
    assert {entry.day for entry in calendar.days_off(date(year, 1, 1), date(year, 12, 31))} == off


@pytest.mark.parametrize("year", WEEKDAYS_OFF)
def test_the_package_with_its_own_rule_of_moving_agrees(year):
    package = country_holidays("KZ", years=year)
    for day in days_of(year):
        weekend = day.weekday() >= SATURDAY and day not in package.weekend_workdays
        assert load_calendar().is_working(day) == (day not in package and not weekend), day


@pytest.mark.parametrize(
    ("day", "kk", "ru", "en"),
    [
        (
            date(2026, 5, 27),
            "Құрбан айттың бірінші күні",
            "первый день Курбан айта",
            "first day of Kurban Ait",
        ),
        (
            date(2026, 3, 9),
            "Халықаралық әйелдер күні: 08.03.2026 күнінен ауыстырылған демалыс",
            "Международный женский день: выходной перенесён с 08.03.2026",
            "International Women's Day: day off moved from 2026-03-08",
        ),
        (
            date(2024, 5, 8),
            "Үкімет шешімімен ауыстырылған демалыс күні (04.05.2024 орнына)",
            "день отдыха, перенесённый Правительством (за 04.05.2024)",
            "day off transferred by the Government (for 2024-05-04)",
        ),
        (date(2026, 11, 8), "жексенбі", "воскресенье", "Sunday"),
    ],
)
def test_reasons_in_three_languages(day, kk, ru, en):
    (off,) = load_calendar().days_off(day, day)
    assert (off.reason.kk, off.reason.ru, off.reason.en) == (kk, ru, en)
    assert [off.reason.in_language(lang) for lang in ("kk", "ru", "en")] == [kk, ru, en]


def test_no_reason_is_left_to_the_package():
    """The package has no Russian; every day off of the known years must have words of our own."""
    days = load_calendar().days_off(date(2024, 1, 1), date(2027, 12, 31))
    borrowed = {off.reason.ru for off in days if off.reason.ru == off.reason.kk}
    assert borrowed == {"Наурыз мейрамы"}

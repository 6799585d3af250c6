"""Pay as written → net tenge a month (scoring.md § 5)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Money, Pay, Schedule
from scoring.encoding.tax import net


def names(encoded):
    return {note.name for note in encoded.notes}


@pytest.mark.parametrize(
    ("gross", "expected"),
    [
        (85_000, 74_800),  # the minimum wage: contributions only, the deduction takes the tax away
        (300_000, 250_575),  # 300,000 − 30,000 − 6,000 − (264,000 − 129,750) · 10 %
        (2_000_000, 1_602_375),  # medical insurance ends at 20 wages: 34,000
        (5_000_000, 4_032_489.58),  # pension ends at 50 wages: 425,000; 15 % above 36,762,500 a year
    ],
)
def test_net_of_gross(terms, gross, expected):
    assert float(net(Decimal(gross), terms.pay.tax)) == pytest.approx(expected, abs=0.01)


@given(first=st.integers(0, 30_000_000), more=st.integers(1, 1_000_000))
def test_who_earns_more_takes_more_home(terms, first, more):
    tax = terms.pay.tax
    assert net(Decimal(first + more), tax) > net(Decimal(first), tax)


def test_the_upper_end_counts_and_else_the_lower(vacancy_of):
    known = {"gross": False, "period": "month"}
    assert vacancy_of(pay=Pay(lower=250_000, upper=300_000, **known)).codes.pay == 300_000
    assert vacancy_of(pay=Pay(lower=250_000, **known)).codes.pay == 250_000
    assert vacancy_of(pay=Pay(upper=300_000, **known)).notes == ()


def test_both_sides_are_net_tenge_a_month(person_on, vacancy_of):
    stated = {"currency": "USD", "gross": True, "period": "month"}
    wanted = person_on(wanted_pay=Money(amount=1000, **stated))
    offered = vacancy_of(pay=Pay(upper=1000, **stated))
    assert wanted.codes.pay == offered.codes.pay == 411_628
    assert names(wanted) == {"pay_currency_converted"}


def test_what_is_unsaid_is_assumed_aloud(person_on, vacancy_of):
    person = person_on(wanted_pay=Money(amount=280_000))
    vacancy = vacancy_of(pay=Pay(upper=280_000))
    assert person.codes.pay == vacancy.codes.pay == 280_000
    assert names(person) == names(vacancy) == {"pay_taken_as_net", "pay_period_assumed"}


@pytest.mark.parametrize(
    ("period", "amount", "schedule", "month"),
    [
        ("hour", 1_500, None, 246_000),
        ("hour", 1_500, Schedule(hours_per_week=20), 123_000),
        ("shift", 15_000, None, 225_000),
        ("shift", 15_000, Schedule(patterns=("2/2",)), 225_000),
        ("shift", 15_000, Schedule(patterns=("5/2",)), 307_500),
        ("shift", 15_000, Schedule(patterns=("5/2", "2/2")), 225_000),
        ("day", 10_000, None, 205_000),
        ("week", 100_000, None, 435_000),
        ("rotation", 400_000, None, 400_000),
        ("year", 3_600_000, None, 300_000),
    ],
)
def test_periods_become_months(vacancy_of, period, amount, schedule, month):
    pay = Pay(upper=amount, gross=False, period=period)
    encoded = vacancy_of(pay=pay, schedule=schedule)
    assert encoded.codes.pay == month
    assert names(encoded) == {"pay_period_converted"}


@pytest.mark.parametrize(
    ("amount", "occupation"),
    [(15_000, "5120"), (250, None), (74_799, "9112"), (2_500_001, "5120"), (10**11, None)],
)
def test_a_month_that_cannot_be_is_unknown_and_reported(person_on, vacancy_of, amount, occupation):
    offered = vacancy_of(reads_as=occupation, pay=Pay(upper=amount, gross=False, period="month"))
    wanted = person_on(reads_as=occupation, wanted_pay=Money(amount=amount, gross=False, period="month"))
    assert offered.codes.pay is wanted.codes.pay is None
    assert names(offered) == names(wanted) == {"pay_cannot_be"}


@pytest.mark.parametrize("amount", [74_800, 2_500_000])
def test_the_bounds_themselves_can_be(vacancy_of, amount):
    pay = Pay(upper=amount, gross=False, period="month")
    assert vacancy_of(reads_as="5120", pay=pay).codes.pay == amount


@pytest.mark.parametrize(
    ("schedule", "least"),
    [
        (Schedule(patterns=("part_time",)), 18_700),
        (Schedule(hours_per_week=20), 37_400),
        (Schedule(hours_per_week=2), 18_700),
        (Schedule(hours_per_week=60), 74_800),
        (Schedule(patterns=("5/2",)), 74_800),
    ],
)
def test_part_time_may_pay_less(vacancy_of, schedule, least):
    pay = {"gross": False, "period": "month"}
    assert vacancy_of(schedule=schedule, pay=Pay(upper=least, **pay)).codes.pay == least
    assert vacancy_of(schedule=schedule, pay=Pay(upper=least - 1, **pay)).codes.pay is None


def test_a_currency_without_a_rate_is_unknown_and_reported(vacancy_of):
    encoded = vacancy_of(pay=Pay(upper=1000, currency="JPY", gross=False, period="month"))
    assert encoded.codes.pay is None
    assert encoded.notes == (("pay_currency_unknown", ("JPY",)),)


def test_nothing_stated_is_nothing_noted(person_on, vacancy_of):
    assert person_on().codes.pay is vacancy_of().codes.pay is None
    assert person_on().notes == vacancy_of().notes == ()

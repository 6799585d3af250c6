"""Pay in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.exchange.dirt.pay import parse_pay

READ = [
    ("от 250 000 до 300 000 ₸ на руки", (250_000, 300_000, "KZT", False, None)),
    ("250\u202f000 – 300\xa0000 ₸ до вычета налогов", (250_000, 300_000, "KZT", True, None)),
    ("250 000-300 000 KZT", (250_000, 300_000, "KZT", None, None)),
    ("до 450 000 KZT", (None, 450_000, "KZT", None, None)),
    ("от 1 700 $ на руки", (1700, None, "USD", False, None)),
    ("150 000-200 000 руб.", (150_000, 200_000, "RUB", None, None)),
    ("от 900 бел. руб.", (900, None, "BYN", None, None)),
    ("25 000 сом в месяц", (25_000, 25_000, "KGS", None, "month")),
    ("2 000 тг/час", (2000, 2000, "KZT", None, "hour")),
    ("15000 за смену", (15_000, 15_000, "KZT", None, "shift")),
    ("450 000 тенге за вахту 15 дней", (450_000, 450_000, "KZT", None, "rotation")),
    ("250-300 тыс. тг", (250_000, 300_000, "KZT", None, None)),
    ("250-300 000 тг", (250_000, 300_000, "KZT", None, None)),
    ("до 300к", (None, 300_000, "KZT", None, None)),
    ("1,5 млн тг", (1_500_000, 1_500_000, "KZT", None, None)),
    ("100.000-200.000 тенге", (100_000, 200_000, "KZT", None, None)),
    ("график 2/2, 250000 тг", (250_000, 250_000, "KZT", None, None)),
    ("от 300 мың теңге қолға", (300_000, None, "KZT", False, None)),
    ("200 000-нан 300 000 теңгеге дейін", (200_000, 300_000, "KZT", None, None)),
    ("300 000 теңгеден бастап", (300_000, None, "KZT", None, None)),
    ("1 000 $ – 2 000 $", (1000, 2000, "USD", None, None)),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_pay_is_read_as_a_person_would(text, expected):
    pay = parse_pay(text)
    assert pay is not None
    assert (pay.lower, pay.upper, pay.currency, pay.gross, pay.period) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Договорная",
        "0",
        "300 000 - 250 000 ₸",
        "оклад 100000 и бонус 50000",
        "100 $ или 50000 тг",
        "9" * 40,
    ],
)
def test_what_says_nothing_or_two_things_is_not_pay(text):
    assert parse_pay(text) is None


@given(
    st.text(alphabet="0123456789 .,-–отд$₸кмлнтысруб/часза%\u0663\xa0+", max_size=40) | st.text(max_size=60)
)
def test_any_text_is_read_or_not_and_the_ends_are_never_crossed(text):
    pay = parse_pay(text)
    if pay is not None and pay.lower is not None and pay.upper is not None:
        assert pay.lower <= pay.upper


@given(
    st.integers(1, 10**8),
    st.integers(0, 10**8),
    st.sampled_from(["{} - {} ₸", "от {} до {} тг", "{}–{} KZT на руки"]),
    st.sampled_from([" ", "\xa0", "\u202f"]),
)
def test_a_written_range_is_read_back(lower, more, pattern, blank):
    upper = lower + more
    written = [f"{end:,}".replace(",", blank) for end in (lower, upper)]
    pay = parse_pay(pattern.format(*written))
    # "250-300 000" means thousands on both sides: only then may the lower end differ.
    short = 10 <= lower < 1000 and upper % 1000 == 0 and upper >= 10_000
    assert pay is None if short and lower * 1000 > upper else pay is not None
    if pay is not None:
        assert pay.upper == upper
        assert pay.lower == (lower * 1000 if short else lower)
        assert isinstance(pay.lower, Decimal)

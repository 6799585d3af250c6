"""Pay in words: "от 250 000 до 300 000 ₸ на руки", "до 450 000 KZT", "2 000 тг/час", "300-400 мың теңге"."""

import re
from decimal import Decimal
from typing import NamedTuple

from data.records import Pay
from data.records.vocabulary import PayPeriod

TOO_MUCH = Decimal(10) ** 12
"""Amounts from here on do not fit a record, and nobody is paid them."""

_BLANK = r"[ \u00a0\u2009\u202f]"
_NOT_MONEY = re.compile(
    r"[0-9][0-9.,]*\s*%|\b[0-9]{1,2}\s*/\s*[0-9]{1,2}\b"
    r"|(?<![0-9.,])[0-9]{1,3}\s*(?:-?[хx]|час|ч\b|дн|дней|день|лет|год|смен|раз|сағат|күн|ай\b|%)[а-яё]*",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"(?P<number>[0-9]{{1,3}}(?:(?:{_BLANK}|[.,'’])[0-9]{{3}})+(?![0-9])|[0-9]+(?:[.,][0-9]{{1,2}})?)(?![0-9])"
    rf"{_BLANK}*(?P<times>тыс(?:яч\w*)?\.?|мың|млн\.?|миллион\w*|[kк](?!\w))?",
    re.IGNORECASE,
)
_TIMES = {"т": 1000, "k": 1000, "к": 1000, "мың": 1000, "м": 1_000_000}
_SIGN = r"(?:₸|тг|тенге|теңге|kzt|₽|руб(?:лей)?\.?|\$|usd|€|eur)"
_BETWEEN = re.compile(
    rf"\s*{_SIGN}?\s*-?(?:[нтд][ае]н)?\s*(?:[-–—−]|до|to|\.\.|…|\s(?=.*дейін))\s*{_SIGN}?\s*", re.IGNORECASE
)
_FROM = re.compile(r"(?:\bот|\bс|\bfrom|не менее|минимум|min|кемінде)\s*[:$€₸]?\s*$", re.IGNORECASE)
_UP_TO = re.compile(r"(?:\bдо|up to|не более|максимум|max)\s*[:$€₸]?\s*$", re.IGNORECASE)
_AND_MORE = re.compile(r"^\s*(?:\+|[^0-9]*бастап)")
_AT_MOST = re.compile(r"^[^0-9]*дейін", re.IGNORECASE)

_CURRENCIES = {
    "BYN": r"бел\.?\s*руб|\bBY[NR]\b",
    "RUB": r"(?<!бел )(?<!бел\. )(?<!бел\.)руб|₽|\bRU[BR]\b",
    "USD": r"\$|\bUSD\b|долл",
    "EUR": r"€|\bEUR\b|евро",
    "KGS": r"\bKGS\b|\bсом(?:ов)?\b",
    "UZS": r"\bUZS\b|\bсум(?:ов)?\b",
    "GBP": r"£|\bGBP\b",
    "CNY": r"¥|\bCNY\b|юан",
    "AED": r"\bAED\b|дирхам",
    "TRY": r"₺|\bTRY\b",
    "KZT": r"₸|\bтг\b|\bтнг\b|тенге|теңге|\bKZT\b|\btenge\b|\btg\b",
}
_CURRENCY = {code: re.compile(pattern, re.IGNORECASE) for code, pattern in _CURRENCIES.items()}
_OLD_CODES = {"RUR": "RUB", "BYR": "BYN"}

_NET = re.compile(r"на руки|чистыми|после вычета|\bnet\b|\bнетто\b|қолға", re.IGNORECASE)
_GROSS = re.compile(
    r"до вычета|до налог|\bgross\b|\bбрутто\b|\bгрязными\b|салық(?:тар)?ға дейін", re.IGNORECASE
)
_PER = r"(?:/|\bв|\bза|\bper|\ba)\s*(?:1\s*|один\s+|одну\s+|каждый\s+)?"
_PERIODS: dict[PayPeriod, re.Pattern[str]] = {
    "hour": re.compile(_PER + r"(?:час|hour|hr\b|ч\b)|почасов|сағатына|сағатқа", re.IGNORECASE),
    "shift": re.compile(_PER + r"смен|ауысымға|ауысымына", re.IGNORECASE),
    "day": re.compile(_PER + r"(?:день|сутки|day)|күніне|күнделікті|ежедневно", re.IGNORECASE),
    "week": re.compile(_PER + r"(?:недел|week)|аптасына", re.IGNORECASE),
    "month": re.compile(_PER + r"(?:мес|month)|айына|ежемесячно|monthly", re.IGNORECASE),
    "rotation": re.compile(_PER + r"вахт", re.IGNORECASE),
    "year": re.compile(_PER + r"(?:год|year)|жылына|annually", re.IGNORECASE),
}


class Ends(NamedTuple):
    """Lower and upper end; None where not said."""

    lower: Decimal | None
    upper: Decimal | None


def parse_pay(text: str | None) -> Pay | None:
    """Read a pay field. None where it says nothing, or more than one thing; never raises.

    No currency sign means tenge. Ends that are written the wrong way round are not swapped: None.
    """
    said = _NOT_MONEY.sub(" ", text or "")
    currencies = [code for code, pattern in _CURRENCY.items() if pattern.search(said)]
    ends = _ends(said)
    if ends is None or len(currencies) > 1:
        return None
    return pay_of(ends, currencies[0] if currencies else "KZT", _gross(said), _period(text or ""))


def pay_of(ends: Ends, currency: str, gross: bool | None, period: PayPeriod | None) -> Pay | None:
    """Pay from its parts, or None where there is no amount, the ends are crossed or do not fit a record."""
    lower, upper = (end if end else None for end in ends)
    if lower is None and upper is None:
        return None
    if lower is not None and upper is not None and lower > upper:
        return None
    if max(lower or 0, upper or 0) >= TOO_MUCH:
        return None
    return Pay(lower=lower, upper=upper, currency=iso_currency(currency), gross=gross, period=period)


def iso_currency(code: str) -> str:
    """The ISO 4217 code in force: job sites still write RUR and BYR."""
    return _OLD_CODES.get(code.upper(), code.upper())


def _ends(said: str) -> Ends | None:
    found = list(_AMOUNT.finditer(said))
    if len(found) == 2:
        return _range(said, *found)
    if len(found) != 1:
        return None
    amount = _value(found[0])
    before, after = said[: found[0].start()], said[found[0].end() :]
    if _FROM.search(before) or _AND_MORE.search(after):
        return Ends(amount, None)
    return Ends(None if _UP_TO.search(before) or _AT_MOST.search(after) else amount, amount)


def _range(said: str, first: re.Match[str], second: re.Match[str]) -> Ends | None:
    if not _BETWEEN.fullmatch(said[first.end() : second.start()] + (" " if "дейін" in said else "")) and not (
        _BETWEEN.match(said[first.end() :]) and "дейін" in said[second.end() :]
    ):
        return None
    lower, upper = _value(first), _value(second)
    if not first["times"] and lower < 1000 and (times := _shared(first, second)):
        lower *= times
    return Ends(lower, upper)


def _shared(first: re.Match[str], second: re.Match[str]) -> int:
    """The thousands that "250-300 тыс." and "250-300 000" write only once; 0 where they write none."""
    if second["times"]:
        return _times(second)
    number = second["number"]
    return 1000 if len(first["number"]) >= 2 and len(number) >= 6 and re.search(r"\D000$", number) else 0


def _value(match: re.Match[str]) -> Decimal:
    number = match["number"]
    if re.search(r"[^0-9][0-9]{3}$", number):
        number = re.sub("[^0-9]", "", number)
    return Decimal(number.replace(",", ".")) * _times(match)


def _times(match: re.Match[str]) -> int:
    word = (match["times"] or "").lower()
    return _TIMES.get(word, _TIMES.get(word[:1], 1))


def _gross(said: str) -> bool | None:
    net, gross = bool(_NET.search(said)), bool(_GROSS.search(said))
    return gross if net != gross else None


def _period(said: str) -> PayPeriod | None:
    found = [period for period, pattern in _PERIODS.items() if pattern.search(said)]
    return found[0] if len(found) == 1 else None

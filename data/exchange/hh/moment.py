"""When an advertisement was published, in all the ways the files write it."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

ZONE = "Asia/Almaty"
_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_DAY = re.compile(rf"([0-9]{{1,2}})\s+({'|'.join(_MONTHS)})(?:\s+([0-9]{{4}}))?", re.IGNORECASE)


def moment(written: str | None, received_at: datetime) -> datetime | None:
    """An aware moment; without a zone it is Kazakhstan's; unsaid it is `received_at`; None if unreadable.

    "26 ноября" is the last such day that is not after `received_at`.
    """
    if not written:
        return received_at
    if (match := _DAY.fullmatch(written.strip())) is not None:
        day = _day(match, received_at.astimezone(ZoneInfo(ZONE)).date())
        return None if day is None else datetime.combine(day, time(), ZoneInfo(ZONE))
    try:
        parsed = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=ZoneInfo(ZONE))


def _day(match: re.Match[str], latest: date) -> date | None:
    day, month, year = int(match[1]), _MONTHS.index(match[2].lower()) + 1, match[3]
    for candidate in [int(year)] if year else range(latest.year, latest.year - 5, -1):
        try:
            found = date(candidate, month, day)
        except ValueError:  # 29 February of a common year
            continue
        if year or found <= latest:
            return found
    return None

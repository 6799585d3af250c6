"""Terms worked out by hand, as sentences (cases.yaml)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from data.calendar import CALENDAR_FILE, load_calendar, read_start
from data.errors import CalendarError

CASES = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))
KEYS = {"case", "start", "days", "to", "counted_from", "due", "passed_over", "unknown_year"}
READINGS = {"worked_weekends", "event_day", "ends"}


def ask(case: dict[str, Any]):
    calendar = load_calendar(worked_weekends=case.get("worked_weekends", "worked"))
    readings = {name: case[name] for name in ("event_day", "ends") if name in case}
    return calendar.due(read_start(case["start"]), case["days"], case.get("to", "centre"), **readings)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case):
    assert set(case) <= KEYS | READINGS
    if "unknown_year" in case:
        with pytest.raises(CalendarError) as caught:
            ask(case)
        assert caught.value.year == case["unknown_year"]
        assert str(case["unknown_year"]) in str(caught.value)
        assert CALENDAR_FILE in str(caught.value)
        return
    deadline = ask(case)
    assert deadline.due.isoformat() == case["due"]
    if "counted_from" in case:
        assert deadline.counted_from.isoformat() == case["counted_from"]
    if "passed_over" in case:
        assert [off.day.isoformat() for off in deadline.passed_over] == case["passed_over"]

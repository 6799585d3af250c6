"""The dated table, its overlays and what is wrong with them."""

# ruff: noqa: DTZ001 (naive times are read as Kazakhstan's: that is tested here)

from datetime import date, datetime, time
from pathlib import Path

import pytest
import yaml

from data.calendar import CALENDAR_FILE, WorkingCalendar, load_calendar
from data.calendar.package import PackageDays
from data.errors import CalendarError, TableError

WORDS = {"kk": "күн", "ru": "день", "en": "day"}
ENTRY = {"effective_from": date(2026, 1, 1), "source": "test", "words": WORDS}


@pytest.fixture
def overlay(tmp_path):
    def write(**table) -> Path:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.yaml"
        path.write_text(yaml.safe_dump(table, allow_unicode=True), encoding="utf-8")
        return path

    return write


def test_the_calendar_is_loaded_once_and_cannot_be_changed():
    calendar = load_calendar()
    assert load_calendar() is calendar
    assert (calendar.first_year, calendar.last_year) == (2024, 2027)
    with pytest.raises(AttributeError):
        calendar.last_year = 2030


def test_office_hours_are_the_orders():
    hours = load_calendar().office_hours(date(2026, 3, 20))
    assert (hours.opens, hours.closes) == (time(9), time(18, 30))
    assert (hours.lunch_from, hours.lunch_to) == (time(13), time(14, 30))


def test_an_overlay_makes_a_further_year_known(overlay):
    path = overlay(known_years=ENTRY | {"first": 2024, "last": 2028})
    calendar = load_calendar(path)
    assert calendar.next_working_day(date(2027, 12, 31)) == date(2028, 1, 5)  # 1 and 2 January: Sat, Sun
    with pytest.raises(CalendarError, match="2029") as caught:
        calendar.is_working(date(2029, 1, 1))
    assert str(path) in caught.value.cure


def test_an_overlay_adds_transfers_and_corrections(overlay):
    calendar = load_calendar(
        overlay(
            transfers=[ENTRY | {"worked": date(2026, 11, 14), "day_off": date(2026, 11, 16)}],
            days=[
                ENTRY | {"day": date(2026, 11, 18), "working": False},
                ENTRY | {"day": date(2026, 3, 24), "working": True},
            ],
        )
    )
    assert calendar.is_working(date(2026, 11, 14))
    assert not calendar.is_working(date(2026, 11, 16))
    assert calendar.days_off(date(2026, 11, 18), date(2026, 11, 18))[0].reason.ru == "день"
    assert calendar.is_working(date(2026, 3, 24))
    assert not calendar.is_working(date(2026, 3, 25))
    assert not calendar.is_working(date(2024, 5, 8)), "the packaged transfers stay"


def test_a_holiday_does_not_move_onto_a_weekend_day_that_is_worked(overlay):
    worked_sunday = overlay(transfers=[ENTRY | {"worked": date(2026, 5, 10), "day_off": date(2026, 5, 12)}])
    calendar = load_calendar(worked_sunday)  # Saturday 9 May is a holiday
    assert calendar.is_working(date(2026, 5, 10))
    assert not calendar.is_working(date(2026, 5, 11))


def test_an_overlay_replaces_a_holiday_by_its_key(overlay):
    ended = ENTRY | {"key": "capital_day", "day": "07-06", "moves": True, "effective_until": date(2026, 1, 2)}
    calendar = load_calendar(overlay(holidays=[ended]))
    assert calendar.is_working(date(2027, 7, 6))
    assert not load_calendar().is_working(date(2027, 7, 6))


def test_office_hours_change_from_their_date(overlay):
    hours = {"opens": "09:00", "closes": "17:00", "lunch_from": "13:00", "lunch_to": "14:00"}
    entry = {"effective_from": date(2026, 9, 1), "clause": "order-214:app2.7", "words": WORDS} | hours
    calendar = load_calendar(overlay(office_hours=[entry]))
    assert calendar.due(datetime(2026, 8, 28, 10), 1).due.time() == time(18, 30)
    assert calendar.due(datetime(2026, 8, 31, 10), 1).due.time() == time(17)
    assert calendar.receives_on(datetime(2026, 9, 1, 17, 1)) == date(2026, 9, 2)


def test_what_a_newer_package_knows_is_taken_and_an_older_ones_gaps_are_mended(monkeypatch):
    """A later transfer comes from the package; a holiday that ended or is lacking is mended."""
    known = {
        date(2026, 11, 16): "ordered later", date(2026, 8, 30): "ended", date(2026, 5, 27): "Құрбан айт",
    }  # fmt: skip
    from data.calendar import Words, loading

    words = {day: Words(kk=name, ru=name, en=name) for day, name in known.items()}
    answer = PackageDays(words, frozenset({date(2026, 11, 14)}))
    monkeypatch.setattr(loading, "read_package", lambda years: answer)
    calendar: WorkingCalendar = load_calendar.__wrapped__()
    assert calendar.is_working(date(2026, 11, 14))
    assert not calendar.is_working(date(2026, 11, 16))
    assert calendar.is_working(date(2026, 8, 31))
    assert not calendar.is_working(date(2027, 3, 15))
    assert calendar.days_off(date(2026, 5, 27), date(2026, 5, 27))[0].reason.ru == "первый день Курбан айта"


def test_everything_wrong_with_an_overlay_is_told_at_once(overlay):
    path = overlay(
        transfers=[ENTRY | {"worked": date(2026, 5, 10), "day_off": date(2026, 5, 10)}],
        holidays=[ENTRY | {"key": "x", "day": "02-30", "moves": True}],
        feasts=[],
    )
    with pytest.raises(TableError) as caught:
        load_calendar(path)
    told = str(caught.value)
    assert caught.value.file == str(path)
    assert len(caught.value.problems) == 3
    assert all(word in told for word in ("same day", "holidays.16.day", "feasts"))


@pytest.mark.parametrize("content", [b"- a list", b"a: [", b"\xff\xfe", b"days: 2026-02-30"])
def test_a_file_that_is_no_table(content, tmp_path):
    path = tmp_path / "calendar.yaml"
    path.write_bytes(content)
    with pytest.raises(TableError, match=r"calendar\.yaml"):
        load_calendar(path)


def test_an_overlay_that_is_not_there(tmp_path):
    with pytest.raises(TableError, match="No such file"):
        load_calendar(tmp_path / "none.yaml")


def test_outdated_time_zone_data_stop_the_start(overlay):
    """Almaty stood at UTC+6 until 2024: data from before say so still, as this entry's offset does."""
    entry = ENTRY | {"effective_from": date(2026, 1, 1), "name": "Asia/Almaty", "utc_offset": "+06:00"}
    with pytest.raises(TableError, match=r"\+05:00 instead of \+06:00"):
        load_calendar(overlay(zone=[entry]))
    with pytest.raises(TableError, match="Asia/Nowhere is not known"):
        load_calendar(overlay(zone=[entry | {"name": "Asia/Nowhere"}]))


def test_every_entry_of_the_packaged_table_names_its_date_source_and_words():
    path = Path(__file__).parents[3] / CALENDAR_FILE
    table = yaml.safe_load(path.read_text(encoding="utf-8"))
    entries = [entry for value in table.values() if isinstance(value, list) for entry in value]
    assert len(entries) >= 19
    for entry in [*entries, table["known_years"]]:
        assert entry["effective_from"]
        assert entry.get("clause") or entry.get("source")
        assert set(entry["words"]) == {"kk", "ru", "en"}

"""Without a `find_place` of the caller's, areas are looked up in the packaged register of places."""

from datetime import UTC, datetime
from pathlib import Path

from data.exchange import Accepted, read

LINES = """\
id,title,area,salary_from,salary_to,currency,gross,lat,lng,published_at,schedule,work_format,working_hours,\
work_days,night_shifts,experience,employment_form,roles,no_resume_ok,internship,requirement,responsibility
1,Сварщик,Нур-Султан,,,,,,,2026-03-06T18:19:57+0300,,,,,,,,,,,,
2,Сварщик,Аксай (Казахстан),,,,,,,2026-03-06T18:19:57+0300,,,,,,,,,,,,
3,Сварщик,Актогай,,,,,,,2026-03-06T18:19:57+0300,,,,,,,,,,,,
"""


def test_areas_become_codes_and_an_ambiguous_one_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "hh.csv"
    path.write_text(LINES, "utf-8")
    rows = list(read(path, received_at=datetime(2026, 3, 31, tzinfo=UTC)))
    assert all(isinstance(row, Accepted) for row in rows)
    assert [row.record.place for row in rows] == ["710000000", "273620100", None]
    assert [[note.field for note in row.notes if note.field == "place"] for row in rows] == [
        [],
        [],
        ["place"],
    ]

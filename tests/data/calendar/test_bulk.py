"""Deadlines for a file of starts."""

from datetime import datetime, timedelta

from data.calendar import DueFile, due_file, load_calendar


def run(lines, to="centre", **options) -> tuple[list[str], DueFile]:
    rows = due_file(lines, load_calendar(), to, **options)
    return list(rows), rows


def test_rows_keep_their_columns_and_get_their_deadline():
    out, rows = run(["2026-03-20T19:00\t3\tV1\tcook\n", "2026-11-04T15:20:00+05:00\t1\r\n"])
    assert out == [
        "2026-03-20T19:00\t3\tV1\tcook\t2026-03-31T18:30:00+05:00",
        "2026-11-04T15:20:00+05:00\t1\t2026-11-05T18:30:00+05:00",
    ]
    assert rows.failed == 0


def test_to_a_person():
    assert run(["2026-03-20T19:00\t3"], "person")[0] == ["2026-03-20T19:00\t3\t2026-03-30T18:30:00+05:00"]


def test_a_header_gets_the_columns_name_only_on_the_first_line():
    out, rows = run(["\ufeffstart\tworking_days\tid", "2026-11-04\t1\tx", "start\t1\tx"])
    assert out[0] == "start\tworking_days\tid\tdue"
    assert out[1].endswith("\t2026-11-05T18:30:00+05:00")
    assert "\terror: " in out[2]
    assert rows.failed == 1


BAD_ROWS = [
    ("yesterday\t3", "date-time"),
    ("2026-11-04\t-1", "number"),
    ("2026-11-04\t1.5", "number"),
    ("2026-11-04\t٣", "number"),
    ("2026-11-04\t" + "9" * 5000, "number"),
    ("2026-11-04", "number"),
    ("2027-12-30\t2", "2028"),
    ("2028-01-03\t1", "2028"),
    ("2020-01-03\t1", "2020"),
]


def test_bad_rows_are_reported_and_the_rest_goes_on():
    out, rows = run([*(row for row, _ in BAD_ROWS), "2026-11-04\t1"])
    assert out[-1] == "2026-11-04\t1\t2026-11-05T18:30:00+05:00"
    assert rows.failed == len(BAD_ROWS)
    for answer, (row, word) in zip(out[:-1], BAD_ROWS, strict=True):
        assert answer.startswith(f"{row}\terror: ")
        assert word in answer.removeprefix(row)


def test_empty_lines_stay_empty_and_do_not_fail():
    assert run(["", "2026-11-04\t1", "\n"])[0] == ["", "2026-11-04\t1\t2026-11-05T18:30:00+05:00", ""]


def test_the_caller_chooses_the_words_and_an_error_stays_one_field():
    out, _ = run(["x\t1\ty"], say=lambda error: f"line\t{error.line}\nof {error.field}")
    assert out == ["x\t1\ty\terror: line 1 of start"]


def test_rows_come_one_by_one():
    def endless():
        start = datetime(2026, 1, 5, 10)  # noqa: DTZ001 (written without offset)
        while True:
            yield f"{start.isoformat()}\t1"
            start += timedelta(minutes=1)

    rows = due_file(endless(), load_calendar())
    assert next(rows).startswith("2026-01-05T10:00:00\t1\t2026-01-06T")

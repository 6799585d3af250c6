"""Our own lines: rejects with their lines, blocks, checkpoints."""

import gzip
import json
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.errors import InputError
from data.exchange import Accepted, Reject, detect, read
from data.exchange.jsonl import Checkpoint, blocks, read_block
from data.exchange.opening import MAX_LINE
from data.records.identity import check_digit

RECEIVED = datetime(2026, 3, 31, 9, tzinfo=timezone(timedelta(hours=5)))
GOOD = b'{"kind":"person","record":{"id":"p","registered_at":"2026-03-02T09:30:00+05:00"}}'
fresh_files = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def rows_of(path):
    return list(read(path, "jsonl", received_at=RECEIVED, find_place={}.get))


@fresh_files
@example([b"\x1f\x8b\x08", None])  # begins like gzip and is none
@given(st.lists(st.none() | st.binary(max_size=30).map(lambda raw: raw.replace(b"\n", b""))))
def test_garbage_is_rejected_on_its_line_and_the_rest_is_read(tmp_path, lines):
    path = tmp_path / "r.jsonl"
    path.write_bytes(b"\n".join(GOOD if line is None else line for line in lines))
    rows = rows_of(path)
    good = [number for number, line in enumerate(lines, 1) if line is None]
    bad = [number for number, line in enumerate(lines, 1) if line and line.strip(b" \t\n\r\f\v")]
    assert [row.line for row in rows if isinstance(row, Accepted)] == good
    rejected = {row.line for row in rows if isinstance(row, Reject)}
    assert rejected <= set(bad)
    assert set(bad) - rejected <= {
        n for n in bad if lines[n - 1].removeprefix(b"\xef\xbb\xbf").strip() == b""
    }


@fresh_files
@given(st.lists(st.binary(max_size=12)), st.integers(1, 40), st.integers(0, 10))
def test_blocks_cover_a_file_exactly_once_and_from_any_checkpoint(tmp_path, lines, size, stop):
    path = tmp_path / "r.jsonl"
    path.write_bytes(content := b"\n".join(lines))
    cut = list(blocks(path, size))
    assert b"".join(content[block.start : block.end] for block in cut) == content
    assert [block.start for block in cut[1:]] == [block.end for block in cut[:-1]]
    assert all(content[block.start - 1 : block.start] == b"\n" for block in cut[1:])
    assert all(content[: block.start].count(b"\n") + 1 == block.line for block in cut)
    done = cut[:stop]
    rest = list(blocks(path, size, done[-1].after if done else None))
    assert rest == cut[len(done) :]


def test_blocks_give_the_same_rows_as_the_whole(tmp_path):
    path = tmp_path / "r.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + b"\n".join([GOOD, b"{", b"", GOOD, b'{"kind":"person"}', GOOD]))
    whole = rows_of(path)
    assert [row.line for row in whole] == [1, 2, 4, 5, 6]
    assert [row for block in blocks(path, 50) for row in read_block(path, block)] == whole


def test_gzip_is_read_alike_and_in_one_block(tmp_path):
    path = tmp_path / "r.jsonl.gz"
    path.write_bytes(gzip.compress(GOOD + b"\n[]\n" + GOOD))
    assert detect(path) == "jsonl"
    assert [row.line for row in rows_of(path)] == [1, 2, 3]
    (block,) = blocks(path)
    assert [row.line for row in read_block(path, block)] == [1, 2, 3]
    assert list(blocks(path, begin=block.after)) == []


def test_a_gzip_that_breaks_off_is_reported_where_it_does(tmp_path):
    path = tmp_path / "r.jsonl.gz"
    path.write_bytes(
        gzip.compress(b"".join(GOOD.replace(b'"p"', b'"%d"' % n) + b"\n" for n in range(9999)))[:-900]
    )
    rows = rows_of(path)
    assert all(isinstance(row, Accepted) for row in rows[:-1])
    assert len(rows) > 100
    assert (rows[-1].field, rows[-1].line) == ("(file)", len(rows))


def test_each_wrong_field_has_its_reject_and_its_cure(tmp_path):
    record = {
        "id": "p",
        "registered_at": "2026-03-02T09:30:00",
        "licences": ["Z"],
        "grad": 3,
        "wanted": [{"title": ""}],
    }
    path = tmp_path / "r.jsonl"
    path.write_text(
        json.dumps({"kind": "person", "record": record}) + "\n" + '{"kind":"dog","record":{}}\n{"record":1}'
    )
    rows = rows_of(path)
    assert {(row.line, row.field) for row in rows} == {
        (1, "record.registered_at"), (1, "record.licences.0"), (1, "record.grad"),
        (1, "record.wanted.0.title"), (2, "(line)"), (3, "(line)"),
    }  # fmt: skip
    assert all(row.cure.endswith(".") and row.problem for row in rows)


def test_no_reject_shows_an_identity(tmp_path):
    eleven = "85031530012"
    wrong = f"{eleven}{(check_digit(eleven) + 1) % 10}"
    identity = {"name": "Тайный Человек", "iin": wrong, "phone": 77001234567, "nick": "Тайна"}
    path = tmp_path / "r.jsonl"
    record = {"id": "p", "registered_at": "2026-03-02T09:30:00+05:00"}
    line = json.dumps({"kind": "person", "record": record, "identity": identity}, ensure_ascii=False)
    path.write_text(line + "\n" + line[:-1] + "\n", encoding="utf-8")
    shown = " ".join(f"{row.value} {row.problem} {row.cure}" for row in rows_of(path))
    assert shown
    for secret in ("Тайн", wrong, "7700"):
        assert secret not in shown


def test_a_line_too_long_is_one_reject_and_the_next_is_read(tmp_path):
    path = tmp_path / "r.jsonl"
    path.write_bytes(b"x" * (MAX_LINE * 2 + 5) + b"\n" + GOOD)
    rows = rows_of(path)
    assert [(row.line, isinstance(row, Reject)) for row in rows] == [(1, True), (2, False)]


def test_progress_ends_at_the_whole(tmp_path):
    path = tmp_path / "r.jsonl"
    path.write_bytes((GOOD + b"\n") * 40_000)
    told = []
    count = sum(
        1 for _ in read(path, received_at=RECEIVED, find_place={}.get, progress=lambda *a: told.append(a))
    )
    size = path.stat().st_size
    assert count == 40_000
    assert told[-1] == (size, size)
    assert len(told) >= 3
    assert told == sorted(told)


def test_a_checkpoint_is_kept_and_a_strange_one_refused(tmp_path):
    path, kept = tmp_path / "r.jsonl", tmp_path / "at"
    path.write_bytes(GOOD + b"\n" + GOOD)
    assert Checkpoint.load(kept) == Checkpoint(0, 1)
    first = next(blocks(path, 1))
    first.after.save(kept)
    assert [row.line for b in blocks(path, begin=Checkpoint.load(kept)) for row in read_block(path, b)] == [2]
    with pytest.raises(InputError):
        list(blocks(path, begin=Checkpoint(5, 1)))
    with pytest.raises(InputError):
        list(blocks(path, begin=Checkpoint(5000, 1)))
    kept.write_text("[]")
    with pytest.raises(InputError):
        Checkpoint.load(kept)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        detect(tmp_path / "nowhere.jsonl")

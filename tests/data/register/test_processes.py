"""Several processes: one killed in the middle of its writing, two that read while one writes."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.register import open_register

HERE = Path(__file__).parent


def _start(program, *arguments):
    command = [sys.executable, str(HERE / program), *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def _finish(process):
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out


@pytest.mark.parametrize("pause", [0, 0.01, 0.02])
def test_a_killed_writer_leaves_a_register_without_a_gap(register, place, pause):
    writer = _start("writing_process.py", place, 10_000)
    told = [writer.stdout.readline() for _ in range(3)]
    time.sleep(pause)  # into the next batch: its records are being made, or its rows written
    writer.kill()
    told += writer.communicate(timeout=30)[0].split()
    assert writer.returncode == -9
    with open_register(place) as survived:
        position = survived.position()
        assert position % 500 == 0
        assert position >= 500 * len(told), "what was told as written is there"
        changes = list(survived.changes("people", 0))
        assert [change.sequence for change in changes] == list(range(1, position + 1))
        assert [change.key for change in changes] == list(range(1, position + 1))
        assert survived.count("people") == position
        assert survived.person(changes[-1].subject_id).source == "x" * 500
        assert survived.identity(changes[-1].subject_id).name == "Мысал"
        if survived.url.get_backend_name() == "sqlite":
            with survived._reading() as connection:
                assert connection.exec_driver_sql("PRAGMA integrity_check").all() == [("ok",)]
                assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def test_writing_goes_on_after_the_kill(register, place, person, moment):
    writer = _start("writing_process.py", place, 10_000)
    writer.stdout.readline()
    writer.kill()
    writer.communicate(timeout=30)
    position = register.position()
    assert register.write_people([person("next")], moment()) == [position + 1]


def test_two_processes_read_while_one_writes(register, place):
    batches = 40
    readers = [_start("reading_process.py", place, batches * 500) for _ in range(2)]
    assert [reader.stdout.readline() for reader in readers] == ["open\n"] * 2
    writer = _start("writing_process.py", place, batches)
    assert len(_finish(writer).split()) == batches
    for reader in readers:
        position, rounds = map(int, _finish(reader).split())
        assert position == batches * 500
        assert rounds > 1, "it read while the writer wrote"


def test_two_processes_append_to_the_same_streams(register, place):
    """What each decides on is what it appends to; a command that both give is done once."""
    rounds = 60
    writers = [_start("appending_process.py", place, name, rounds) for name in "pq"]
    assert [writer.stdout.readline() for writer in writers] == ["open\n"] * 2
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    refused, done = zip(*(map(int, _finish(writer).split()) for writer in writers), strict=True)
    assert sum(done) == rounds
    for stream in ("person:0", "person:1"):
        events = register.events(stream)
        assert [(e.version, e.kind) for e in events] == [(n, str(n)) for n in range(1, rounds + 1)]
        assert {e.actor for e in events} == {"p", "q"}
    told = register.recorded(0, 10_000)
    assert (
        [e.sequence for e in told]
        == list(range(1, 3 * rounds + 1))
        == [*range(1, register.ledger_position() + 1)]
    )
    for turn in range(rounds):
        (posted,) = register.events(f"vacancy:{turn}")
        assert register.command(str(turn)) == posted.actor.encode()
    assert sum(refused) > 0, "both had read the same first version"

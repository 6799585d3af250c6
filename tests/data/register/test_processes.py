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
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


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

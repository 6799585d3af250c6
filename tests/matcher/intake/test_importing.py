"""Importing: what is written, refused, resumed, and what a dry run leaves alone."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import orjson
import pytest

from data.errors import EncodingTooOld, InputError
from data.population import people_lines
from data.register import open_register
from matcher.intake.importing import Import, import_file
from matcher.settings import Settings, initialise
from tests.matcher.conftest import REQUEST, opened

BLOCK = 20_000
"""Bytes of a block: the people of the population make some ten of them."""


@pytest.fixture
def fresh(tmp_path, at, shared_dictionary):
    """A program over an empty register."""
    settings = Settings(home=tmp_path / "fresh", database=None)
    initialise(settings)
    with opened(settings.home, at, shared_dictionary) as program:
        yield program


@pytest.fixture
def run(fresh, at):
    def run(path, dry_run=False, processes=1, as_of=at, **others):
        asked = Import(path, None, as_of, fresh.day(as_of), processes, fresh.settings.home, **others)
        register = None if dry_run else fresh.register
        return import_file(register, fresh.make_encoder(as_of), fresh.places.find, asked)

    return run


def everyone(register):
    """Key, id and codes of everybody in the index, and every record behind them."""
    state = {change.key: (change.subject_id, change.codes) for change in register.latest("people")}
    return state, register.by_keys("people", state)


def by_id(register):
    """The same without keys: they follow the order of registration within a batch."""
    state, records = everyone(register)
    return {subject: (codes, records[key]) for key, (subject, codes) in state.items()}


def vacancy_line(**fields):
    record = {"id": "V1", "registered_at": "2026-03-02T10:00:00+05:00", "title": "Сварщик", **fields}
    return orjson.dumps({"kind": "vacancy", "record": record}) + b"\n"


def test_everything_is_written_and_counted(run, fresh, files):
    reports = [run(path) for path in files.paths]
    assert [report.written for report in reports] == [files.employer_count, 60, 300]
    assert [report.rejected for report in reports] == [0, 0, 0]
    assert reports[2].counts["person.read"] == 300
    assert 250 < reports[2].counts["person.understood"] <= 300
    withdrawn = sum(b'"withdrawn_at"' in line for line in files.people.read_bytes().splitlines())
    assert fresh.register.count("people") == 300 - withdrawn


def test_the_same_file_twice_changes_nothing(run, fresh, files):
    run(files.people)
    before, position = everyone(fresh.register), fresh.register.position()
    run(files.people)
    assert (everyone(fresh.register), fresh.register.position()) == (before, position)


def test_rejects_name_line_field_and_cure_and_the_rest_goes_on(run, fresh, tmp_path):
    path = tmp_path / "mixed.jsonl"
    path.write_bytes(
        vacancy_line() + b"{\n" + vacancy_line(id="V2", posts=0, grade=9) + vacancy_line(id="V3")
    )
    report = run(path)
    assert (report.written, report.rejected) == (2, 2)
    assert [(r.line, r.field) for r in report.rejects] == [
        (2, "(line)"),
        (3, "record.posts"),
        (3, "record.grade"),
    ]
    assert all(reject.cure for reject in report.rejects)
    stored = [orjson.loads(line) for line in report.rejects_file.read_bytes().splitlines()]
    assert [(r["line"], r["field"], r["cure"]) for r in stored] == [
        (r.line, r.field, r.cure) for r in report.rejects
    ]
    assert fresh.register.count("vacancies") == 2


def test_an_unlawful_demand_is_refused_and_a_lawful_age_is_not(run, fresh, tmp_path):
    path = tmp_path / "demands.jsonl"
    path.write_bytes(
        vacancy_line(requirements="Только мужчины до 35 лет.") + vacancy_line(id="V2", age_minimum=18)
    )
    report = run(path)
    [reject] = report.rejects
    assert (reject.line, reject.field) == (1, "requirements")
    assert "мужчины" in reject.value
    assert fresh.register.key_of("vacancies", "V2")
    assert fresh.register.count("vacancies") == 1


def test_the_same_ad_is_told_and_kept(run, fresh, tmp_path):
    text = {"duties": "Сварка труб большого диаметра на участке", "place": "710000000"}
    path = tmp_path / "twice.jsonl"
    path.write_bytes(b"".join(vacancy_line(id=f"V{n}", **text) for n in range(3)))
    report = run(path)
    assert [group.ids for group in report.duplicates] == [("V0", "V1", "V2")]
    assert fresh.register.count("vacancies") == 3


def test_a_dry_run_reports_the_same_and_writes_nothing(run, fresh, files, tmp_path):
    path = tmp_path / "people.jsonl"
    path.write_bytes(files.people.read_bytes() + b"{\n")
    before = sorted(fresh.settings.home.iterdir())
    dry = run(path, dry_run=True)
    assert fresh.register.position() == 0
    assert [p for p in sorted(fresh.settings.home.iterdir()) if "register" not in p.name] == [
        p for p in before if "register" not in p.name
    ]
    assert (dry.written, dry.rejected, dry.rejects_file) == (0, 1, None)
    wet = run(path)
    assert (dry.counts, dry.notes, dry.reasons) == (wet.counts, wet.notes, wet.reasons)


def test_several_processes_write_what_one_writes(run, fresh, files, at, shared_dictionary, tmp_path):
    run(files.people, processes=2, block=BLOCK)
    settings = Settings(home=tmp_path / "other", database=None)
    initialise(settings)
    with opened(settings.home, at, shared_dictionary) as other:
        asked = Import(files.people, None, at, other.day(at), 1, settings.home)
        import_file(other.register, other.make_encoder(at), other.places.find, asked)
        assert by_id(fresh.register) == by_id(other.register)


IMPORT = """
import sys, time
from datetime import datetime
from pathlib import Path
from matcher.composition import Program
from matcher.settings import Settings
from matcher.intake import importing
from matcher.intake.importing import Import, import_file

if __name__ == "__main__":
    path, home, at = Path(sys.argv[1]), Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
    written = importing.write
    def slowly(register, batch, moment):
        count = written(register, batch, moment)
        print(count, flush=True)
        time.sleep(0.3)
        return count
    importing.write = slowly
    with Program(Settings(home=home, database=None)) as program:
        asked = Import(path, None, at, program.day(at), 2, home, block=int(sys.argv[4]))
        import_file(program.register, program.make_encoder(at), program.places.find, asked)
"""


def killed_after(blocks: int, path: Path, home: Path, at, folder: Path) -> None:
    """Import in a process of its own and kill it once so many blocks are written; its pool ends with it."""
    script = folder / "importing_process.py"
    script.write_text(IMPORT, encoding="utf-8")
    command = [sys.executable, str(script), str(path), str(home), at.isoformat(), str(BLOCK)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, start_new_session=True)
    with process:
        for _ in range(blocks):
            assert process.stdout.readline().strip().isdigit()
        process.kill()
        try:
            process.communicate(timeout=60)  # its output ends with the last process that has it
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise


def test_a_killed_import_goes_on_and_nothing_is_lost_or_doubled(run, fresh, at, shared_dictionary, tmp_path):
    path = tmp_path / "many.jsonl"
    lines = list(people_lines(replace(REQUEST, resumes=150)))
    for broken in range(10, 150, 20):
        lines.insert(broken, b"{\n")
    path.write_bytes(b"".join(lines))
    killed_after(3, path, fresh.settings.home, at, tmp_path)
    assert 0 < fresh.register.position() < 150
    report = run(path, processes=2, block=BLOCK)

    whole = Settings(home=tmp_path / "whole", database=None)
    initialise(whole)
    with opened(whole.home, at, shared_dictionary) as other:
        asked = Import(path, None, at, other.day(at), 2, whole.home, BLOCK)
        straight = import_file(other.register, other.make_encoder(at), other.places.find, asked)
        assert everyone(fresh.register) == everyone(other.register)
        assert fresh.register.position() == other.register.position()
    assert report.resumed_at > 1
    assert report.rejects_file.read_bytes() == straight.rejects_file.read_bytes()
    assert not list(fresh.settings.home.glob("*.checkpoint"))


def test_a_checkpoint_of_another_file_of_that_name_is_not_taken(fresh, at, tmp_path):
    paths = [tmp_path / folder / "people.jsonl" for folder in ("one", "two")]
    for path in paths:
        path.parent.mkdir()
        path.write_bytes(b"\n")
    one, two = (Import(path, None, at, fresh.day(at), 2, tmp_path).checkpoint for path in paths)
    assert one != two
    os.utime(paths[0], ns=(0, time.time_ns()))
    assert Import(paths[0], None, at, fresh.day(at), 2, tmp_path).checkpoint != one


def test_records_of_an_earlier_day_are_refused(run, fresh, files, at):
    run(files.vacancies)
    position = fresh.register.position()
    with pytest.raises(EncodingTooOld, match="2026-03-20") as refused:
        run(files.people, as_of=at - timedelta(days=1))
    assert str(refused.value.encoded_to) == "2026-03-20"
    assert fresh.register.position() == position


def test_a_file_that_is_not_there_names_itself(run, tmp_path):
    with pytest.raises(InputError, match=r"nothing\.csv"):
        run(tmp_path / "nothing.csv")


def test_a_register_can_be_opened_by_its_url(tmp_path):
    settings = Settings(home=tmp_path, database=f"sqlite:///{tmp_path / 'own.sqlite'}")
    assert initialise(settings) is True
    assert initialise(settings) is False
    open_register(settings.register_url).close()

"""`matcher index build`, `status` and `check`."""

import shutil
from dataclasses import replace

from indexer.embedded.engine import EmbeddedEngine
from matcher.indexing.following import entry_of


def test_built_it_stands_where_the_register_stands(answer):
    built = answer("index", "build")
    assert {side["side"]: side["lag"] for side in built["sides"]} == {"people": 0, "vacancies": 0}
    assert answer("index", "status") == built
    assert answer("index", "check")["drift"] is False


def test_before_it_is_built_it_lags_and_does_not_drift(answer, run):
    told = answer("index", "status")
    assert all(side["entries"] == 0 and side["lag"] == told["position"] > 0 for side in told["sides"])
    assert answer("index", "check")["drift"] is False
    assert "отставание" in run("index", "status", "--lang", "ru").stdout


def test_an_altered_row_is_named_and_building_mends_it(answer, run, program):
    answer("index", "build")
    entries = [entry_of(change) for change in program.register.latest("people")]
    altered = [replace(one, available=not one.available) if n == 5 else one for n, one in enumerate(entries)]
    engine = EmbeddedEngine(program.dictionary, program.index_folder)
    engine.build("people", altered, engine.position("people"))
    engine.close()
    told = answer("index", "check", code=1)
    assert [side["drifted"] for side in told["sides"]] == [[entries[5].key], []]
    result = run("index", "check")
    assert result.exit_code == 1
    assert f": {entries[5].key}" in result.stdout
    assert "matcher index build" in result.stdout
    answer("index", "build")
    assert answer("index", "check")["drift"] is False


def test_an_index_that_cannot_be_opened_is_built_anew(answer, run, program, ids):
    answer("index", "build")
    newest = max((program.index_folder / "people").iterdir())
    [head] = [path for path in newest.iterdir() if b'"dictionary"' in path.read_bytes()[:4096]]
    head.write_bytes(b"{}")
    broken = run("select", ids[0])
    assert broken.exit_code == 4
    assert "matcher index build" in broken.stderr
    assert answer("index", "build")["sides"][0]["lag"] == 0
    assert answer("select", ids[0])["listed"]


def test_an_index_of_another_register_stops_selection(answer, run, tmp_path, ids, home):
    answer("index", "build")
    other = tmp_path / "other"
    answer("init", folder=other)
    shutil.copytree(home / "index", other / "index")
    told = answer("index", "check", code=1, folder=other)
    assert told["drift"] is True
    result = run("run-day", folder=other)
    assert result.exit_code == 3
    assert "index build" in result.stderr

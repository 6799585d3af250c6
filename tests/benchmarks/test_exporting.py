import re
import subprocess
import sys

import polars as pl
import pytest

from benchmarks.cases import TOP
from benchmarks.exporting.writing import export

MOST_LINES = 20


@pytest.fixture(scope="module")
def exported(world, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    export(world, folder)
    return folder


@pytest.fixture(scope="module")
def snippet(exported):
    (code,) = re.findall(r"```python\n(.*?)```", (exported / "README.md").read_text("utf-8"), re.DOTALL)
    return code


def run(code, folder):
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)


def test_the_readmes_lines_recompute_every_list(snippet, exported, world):
    done = run(snippet, exported)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{world.number} lists, all of them exact\n"


def test_they_are_as_few_as_promised(snippet):
    lines = [
        line for line in snippet.splitlines() if line.strip() and not line.startswith(("import", "from"))
    ]
    assert len(lines) <= MOST_LINES


def test_they_see_one_point_too_many(snippet, exported, tmp_path):
    for path in exported.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    answers = pl.read_parquet(exported / "answers.parquet").with_row_index()
    one_more = answers.with_columns(points=pl.col("points") + (pl.col("index") == len(answers) - 1))
    one_more.drop("index").write_parquet(tmp_path / "answers.parquet")
    done = run(snippet, tmp_path)
    assert done.returncode == 1
    assert "AssertionError" in done.stderr


def test_the_answers_are_the_exact_ones(exported, world):
    answers = pl.read_parquet(exported / "answers.parquet")
    exact = world.exact_answers(world.cases.plans())
    rows = [(i, m.key, m.points, m.stint) for i, matches in enumerate(exact) for m in matches[:TOP]]
    assert answers.select("plan", "key", "points", "stint").rows() == rows

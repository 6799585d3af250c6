"""The built wheel, installed outside the repository, runs the same: tables and YAML are package data."""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

PACKAGES = {"data", "scoring", "indexer", "matcher", "api"}
BUILT_FROM = {*PACKAGES, "pyproject.toml", "README.md", "LICENSE", "NOTICE"}


def run(*command, cwd):
    """Run outside the repository: nothing of this process's paths goes along."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    result = subprocess.run(
        [*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(root, tracked, tmp_path_factory):
    """Built from a copy of the tracked files, so that no earlier build can lend it anything."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("built")
    for path in tracked:
        if path.parts[0] in BUILT_FROM:
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / path, source / path)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", built, cwd=source)
    [wheel] = built.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory):
    """A fresh environment with the wheel; the libraries come from this one, the project does not."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    install = ("install", "--quiet", "--no-deps", "--no-index", wheel)
    run(sys.executable, "-m", "pip", "--python", python, *install, cwd=folder)
    [site] = folder.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(f"{Path(pytest.__file__).parents[1]}\n", "utf-8")
    return folder


def test_it_holds_every_file_of_the_packages_and_no_other(wheel, tracked):
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert inside == {path.as_posix() for path in tracked if path.parts[0] in PACKAGES}


def test_the_licence_goes_along(wheel):
    names = {name.rpartition("/")[2] for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name}
    assert names == {"LICENSE", "NOTICE"}


def test_the_packages_come_from_the_wheel(environment, tmp_path):
    code = f"import {', '.join(PACKAGES)}; print(*(p.__file__ for p in ({', '.join(PACKAGES)})), sep='\\n')"
    files = run(environment / "bin" / "python", "-c", code, cwd=tmp_path).split()
    assert len(files) == len(PACKAGES)
    assert all(Path(file).is_relative_to(environment) for file in files)


def test_the_tables_can_be_read(environment, tmp_path):
    code = (
        "from data.reference.occupations import load_occupations;"
        "from data.reference.skills import load_skills;"
        "print(len(load_occupations().titles), len(load_skills().skills))"
    )
    titles, skills = map(int, run(environment / "bin" / "python", "-c", code, cwd=tmp_path).split())
    assert titles > 1_000
    assert skills >= 400


def test_a_deadline_is_told(environment, tmp_path):
    told = run(environment / "bin" / "matcher", "due", "2026-03-20T19:00", "3", cwd=tmp_path)
    assert told.startswith("Due: 2026-03-31 18:30, Tuesday")


def test_the_sample_day_runs(environment, tmp_path):
    told = run(environment / "bin" / "matcher", "demo", "--json", cwd=tmp_path)
    answer = json.loads(told)
    assert answer["day"]["vacancies"]["selected"] > 300
    assert (tmp_path / "out" / "report.html").stat().st_size > 100_000

"""The arrows between the packages: the contracts hold, and each of them can be broken."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

PACKAGES = ("data", "scoring", "indexer", "matcher", "api")

INTRUDERS = {
    "api/intruder.py": "import matcher.cli.intruder",
    "data/intruder.py": "import indexer, sqlalchemy, elasticsearch, pandas, rich, fastapi",
    "scoring/intruder.py": "import data.exchange.formats",
    "indexer/intruder.py": "import data.register.schema",
    "indexer/embedded/intruder.py": "import indexer.reference.intruder",
    "indexer/reference/intruder.py": "",
    "matcher/law/__init__.py": "import scoring.pair",
    "matcher/selection/intruder.py": "import matcher.cli.intruder, indexer.embedded.intruder",
    "matcher/cli/intruder.py": "",
}


def lint(folder):
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_contracts_hold(root):
    result = lint(root)
    assert result.returncode == 0, result.stdout + result.stderr


def test_each_contract_can_be_broken(root, tmp_path):
    for package in PACKAGES:
        shutil.copytree(root / package, tmp_path / package, ignore=_all_but_code)
    shutil.copy(root / "pyproject.toml", tmp_path)
    for name, line in INTRUDERS.items():
        intruder = tmp_path / name
        intruder.parent.mkdir(exist_ok=True)
        (intruder.parent / "__init__.py").touch()
        with intruder.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    contracts = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    lines = lint(tmp_path).stdout.splitlines()
    assert {name for name in contracts for line in lines if line.startswith(f"{name} BROKEN")} == contracts


def _all_but_code(folder, names):
    return [name for name in names if not name.endswith(".py") and not (Path(folder) / name).is_dir()]

"""What the packages import is declared, so that a user's environment has it."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PACKAGES = {"data", "scoring", "indexer", "matcher", "api"}
COMES_WITH = {"pydantic-core": "pydantic"}
"""Distributions that another one pins exactly."""


def imported(source):
    """Top-level names of all absolute imports, those inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_every_import_is_declared(root, tracked):
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    for_users = {
        extra: wanted for extra, wanted in project["optional-dependencies"].items() if extra != "dev"
    }
    wanted = [*project["dependencies"], *(one for extra in for_users.values() for one in extra)]
    declared = {canonicalize_name(Requirement(one).name) for one in wanted}
    known, distributions = sys.stdlib_module_names | PACKAGES, packages_distributions()

    undeclared = set()
    for path in (path for path in tracked if path.parts[0] in PACKAGES and path.suffix == ".py"):
        for name in set(imported((root / path).read_text("utf-8"))) - known:
            sources = {canonicalize_name(one) for one in distributions.get(name, [name])}
            if not declared & {COMES_WITH.get(one, one) for one in sources}:
                undeclared.add((path.as_posix(), name))
    assert undeclared == set()

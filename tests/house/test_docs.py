"""What the documents claim is there: targets, commands, modules, files, links."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

import matcher.cli

MADE_LATER = {"docs/progress.md"}
"""Documents that name what does not exist yet."""

CODE = re.compile(r"^```.*?\n(?P<block>.*?)^```|`(?P<span>[^`\n]+)`", re.MULTILINE | re.DOTALL)
COMMAND = r"(?:^|[\s(])(?:\.venv/bin/)?{}\s+(?P<words>[a-z][\w-]*(?:[ \t]+[a-z][\w-]*)?)"
MAKE = re.compile(COMMAND.format("make"), re.MULTILINE)
MATCHER = re.compile(COMMAND.format("matcher"), re.MULTILINE)
MODULE = re.compile(r"python -m (?P<name>[a-z_.]+)")
FILE = re.compile(
    r"(?<![\w/.-])(?:api|data|docs|indexer|locks|matcher|scoring|tests)(?:/[\w.-]+)+/?(?![\w/*<{…-])"
)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)(?P<path>[^)#]+)")


@pytest.fixture(scope="module")
def documents(root, tracked):
    names = [path for path in tracked if path.suffix == ".md" and path.as_posix() not in MADE_LATER]
    return {path: (root / path).read_text("utf-8") for path in names}


@pytest.fixture(scope="module")
def snippets(documents):
    """(document, code) for each fenced block and each code span."""
    return [
        (path, code["block"] or code["span"] or "")
        for path, text in documents.items()
        for code in CODE.finditer(text)
    ]


@pytest.fixture(scope="module")
def commands():
    """The command tree, as (name of a command or group, name within the group or None)."""
    tree = typer.main.get_command(matcher.cli.app).commands
    return {(name, None) for name in tree} | {
        (name, inner) for name, group in tree.items() for inner in getattr(group, "commands", {})
    }


def test_every_make_target_that_is_named_exists(root, snippets):
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {(found["words"].split()[0], path) for path, code in snippets for found in MAKE.finditer(code)}
    assert named
    assert {(target, path) for target, path in named if target not in targets} == set()


def test_every_command_that_is_named_exists(snippets, commands):
    groups = {name for name, inner in commands if inner}
    unknown = set()
    for path, code in snippets:
        for found in MATCHER.finditer(code):
            first, _, second = found["words"].partition(" ")
            wanted = (first, second.strip() or None) if first in groups else (first, None)
            if wanted not in commands:
                unknown.add((found["words"], path))
    assert unknown == set()


def test_the_reference_of_the_command_line_is_current(root, commands, tmp_path):
    written = tmp_path / "cli.md"
    command = re.search(r"-m (typer .*) --output docs/cli\.md", (root / "Makefile").read_text("utf-8"))
    arguments = [part.strip('"') for part in re.findall(r'"[^"]*"|\S+', command[1])]
    subprocess.run(
        [sys.executable, "-m", *arguments, "--output", written], cwd=root, check=True, capture_output=True
    )
    text = (root / "docs" / "cli.md").read_text("utf-8")
    assert written.read_text("utf-8") == text, "run `make docs`"
    for name, inner in commands:
        assert f"`matcher {name}{f' {inner}' if inner else ''}`" in text


def test_every_module_that_is_named_exists(snippets):
    named = {(found["name"], path) for path, code in snippets for found in MODULE.finditer(code)}
    assert {(name, path) for name, path in named if importlib.util.find_spec(name) is None} == set()


def test_every_file_that_is_named_exists(root, snippets):
    named = {(found[0], path) for path, code in snippets for found in FILE.finditer(code)}
    assert named
    assert {(name, path) for name, path in named if not (root / name).exists()} == set()


def test_every_link_leads_somewhere(root, documents):
    broken = {
        (found["path"], path)
        for path, text in documents.items()
        for found in LINK.finditer(text)
        if not (root / path.parent / Path(found["path"])).exists()
    }
    assert broken == set()

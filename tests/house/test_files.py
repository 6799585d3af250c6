"""What no tracked file may hold, and how long a file may be."""

import re
from pathlib import Path

import pytest

LONGEST = 300
SAYS_NOTHING = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc)(_|$)")
MACHINE = re.compile(r"(?<![\w.~:/-])/(?:work|root|home|tmp|Users|mnt|private)/\w")
REGISTRY = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.\w+|crates\.io|repo1?\.maven\.\w+|proxy\.golang\.\w+"
    r"|deb\.debian\.org)\b|(?:index-url|find-links|registry)\s*[=:\s]\s*[\"']?https?:",
)
URL = re.compile(r"https?://")
TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".cfg", ".ini", ".html", ".css", ".js", ".mako", ""}


@pytest.fixture(scope="module")
def texts(root, tracked):
    return {path: (root / path).read_text("utf-8") for path in tracked if path.suffix in TEXT}


def found(pattern, texts):
    return {(path.as_posix(), match[0]) for path, text in texts.items() for match in pattern.finditer(text)}


def test_no_path_of_a_machine(texts, root):
    here = re.compile("|".join(re.escape(f"{path}/") for path in (root, root.parent, Path.home())))
    assert found(MACHINE, texts) == set()
    assert found(here, texts) == set()


def test_no_host_of_a_package_registry(texts):
    assert found(REGISTRY, texts) == set()
    assert found(URL, {path: text for path, text in texts.items() if path.parts[0] == "locks"}) == set()


def test_the_patterns_see_what_they_are_for():
    assert MACHINE.search("open('" + "/".join(["", "home", "me", "x.csv"]) + "')")
    assert not MACHINE.search("https://example.kz/home/me")
    assert REGISTRY.search("https://" + ".".join(["pypi", "org"]) + "/simple")
    assert REGISTRY.search("--index-" + "url https://example.kz")


def test_python_files_are_short(root, tracked):
    lengths = {
        path.as_posix(): len((root / path).read_text("utf-8").splitlines())
        for path in tracked
        if path.suffix == ".py"
    }
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_names_say_what_is_inside(tracked):
    parts = {part for path in tracked for part in (*path.parts[:-1], path.stem)}
    assert {part for part in parts if SAYS_NOTHING.search(part)} == set()

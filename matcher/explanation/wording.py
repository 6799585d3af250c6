"""Texts in Kazakh, Russian and English, by path: every word that people read stands in a YAML file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.errors import TableError
from data.records.vocabulary import Lang, names
from data.yaml_text import from_yaml

LANGS: tuple[str, ...] = names(Lang)
FOLDER = Path(__file__).with_name("texts")
NO_BREAK = "\u00a0"

Texts = Mapping[tuple[str, ...], Mapping[str, str]]
"""Path of a text to its wording in each language."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts in one language: `wording("levels", "pay", "met")`."""

    lang: Lang
    texts: Texts

    def __call__(self, *path: str, **values: object) -> str:
        """The text at a path, filled with values; KeyError where there is none."""
        return self.texts[path][self.lang].format(**values) if values else self.texts[path][self.lang]

    def has(self, *path: str) -> bool:
        """Whether there is a text at a path."""
        return path in self.texts

    def number(self, value: int) -> str:
        """A whole number with its thousands apart."""
        return f"{value:,}".replace(",", "," if self.lang == "en" else NO_BREAK)

    def counted(self, noun: str, value: int) -> str:
        """A number with its noun in the right form."""
        return self("counted", noun, plural(self.lang, value), n=self.number(value))


def plural(lang: Lang, value: int) -> str:
    """The plural form of a whole number by CLDR: `one`, `few` or `many`; Kazakh texts are alike in each."""
    if lang != "ru":
        return "one" if value == 1 else "many"
    if value % 10 == 1 and value % 100 != 11:
        return "one"
    return "few" if value % 10 in (2, 3, 4) and value % 100 not in (12, 13, 14) else "many"


@cache
def load_texts(folder: Path) -> Texts:
    """All texts of a folder's files as one tree.

    Raises:
        TableError: a text lacks a language or stands twice; all of them are named.
    """
    found: dict[tuple[str, ...], Mapping[str, str]] = {}
    problems: list[str] = []
    for file in sorted(folder.glob("*.yaml")):
        for path, text in _leaves(from_yaml(file.read_text("utf-8")), ()):
            named = f"{file.name}: {' / '.join(path)}"
            if path in found:
                problems.append(f"{named} stands twice")
            if set(text) != set(LANGS) or not all(isinstance(said, str) and said for said in text.values()):
                problems.append(f"{named} needs a text in each of {', '.join(LANGS)}")
            found[path] = text
    if problems:
        raise TableError(
            f"The texts of {folder.name} cannot be used.", "Mend them:", str(folder.name), problems
        )
    return found


def _leaves(tree: Any, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], Mapping[str, str]]]:
    """Branches are dictionaries of dictionaries, texts dictionaries of strings."""
    if not isinstance(tree, dict) or not any(isinstance(branch, dict) for branch in tree.values()):
        return [(path, tree if isinstance(tree, dict) else {})]
    return [leaf for name, branch in tree.items() for leaf in _leaves(branch, (*path, str(name)))]


def load_wording(lang: Lang) -> Wording:
    """The texts of explanations in one language."""
    return Wording(lang, load_texts(FOLDER))

"""Skills with names in three languages, tied to groups of occupations."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from unicodedata import normalize

from data.reference.occupations import Forms, Labels
from data.reference.tables import Row, read_rows, several

FILE = "skills/skills.tsv"
COLUMNS = ("id", "en", "ru", "kk", "ru_forms", "kk_forms", "en_forms", "groups")

_NOT_A_WORD = re.compile(r"[^\w+#]+")


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill; `groups` are the ISCO-08 groups (three or four digits) whose work needs it."""

    id: str
    labels: Labels
    forms: Forms
    groups: tuple[str, ...]

    def written(self) -> tuple[str, ...]:
        """Every way of writing it, labels first."""
        return (*self.labels.values(), *(form for forms in self.forms.values() for form in forms))


@dataclass(frozen=True, slots=True)
class Skills:
    """All skills in order of id, and the look-up by text."""

    skills: tuple[Skill, ...]
    by_text: Mapping[str, str]

    def find(self, text: str) -> str | None:
        """The id of the skill with this name in any language; case, ё and punctuation do not matter."""
        return self.by_text.get(skill_key(text))

    def of_group(self, isco: str) -> tuple[Skill, ...]:
        """The skills of a unit group (four digits), with those of its minor group."""
        return tuple(s for s in self.skills if any(isco.startswith(group) for group in s.groups))


def skill_key(text: str) -> str:
    """What two ways of writing a skill have in common: words in small letters; `C#` and `C++` stay apart."""
    return _NOT_A_WORD.sub(" ", normalize("NFC", text).casefold().replace("ё", "е")).strip()


@cache
def load_skills() -> Skills:
    """Read the table of skills; once per process.

    Raises:
        TableError: the file is not of the expected shape.
    """
    skills = tuple(sorted((_skill(row) for row in read_rows(FILE, COLUMNS)), key=lambda skill: skill.id))
    return Skills(skills, MappingProxyType(_by_text(skills)))


def _by_text(skills: Iterable[Skill]) -> dict[str, str]:
    found: dict[str, str] = {}
    for skill in skills:
        for text in skill.written():
            found.setdefault(skill_key(text), skill.id)
    found.pop("", None)
    return found


def _skill(row: Row) -> Skill:
    code, en, ru, kk, ru_forms, kk_forms, en_forms, groups = row
    labels = MappingProxyType({"kk": kk, "ru": ru, "en": en})
    forms = {"kk": several(kk_forms), "ru": several(ru_forms), "en": several(en_forms)}
    return Skill(code, labels, MappingProxyType(forms), several(groups))

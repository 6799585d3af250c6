"""From texts to skills: exact names in any language, alone or in a list."""

import re
from collections.abc import Iterable, Iterator

from data.reference.skills import Skills, load_skills

_SEPARATORS = (re.compile(r"[;|\n•·]"), re.compile(","), re.compile(r"/|\s[-–—]\s"))
"""Signs that part a list, the surest first: a name may hold the later ones ("HTML/CSS")."""


def understand_skills(
    texts: Iterable[str], skills: Skills | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find the skills that texts name.

    Args:
        texts: names of skills, or lists of them.
        skills: the table; default: the packaged one.

    Returns:
        The ids, sorted, each once; and the pieces that no skill's name equals, in their order.
    """
    table = skills or load_skills()
    found: set[str] = set()
    unknown: dict[str, None] = {}
    for text in texts:
        for piece in _pieces(text, table):
            skill = table.find(piece)
            if skill is None:
                unknown[piece] = None
            else:
                found.add(skill)
    return tuple(sorted(found)), tuple(unknown)


def _pieces(text: str, table: Skills, separators: tuple[re.Pattern[str], ...] = _SEPARATORS) -> Iterator[str]:
    """A text that is a name, or else its parts, each by the same rule."""
    text = text.strip()
    if not separators or table.find(text):
        yield from (text,) if text else ()
        return
    for part in separators[0].split(text):
        yield from _pieces(part, table, separators[1:])

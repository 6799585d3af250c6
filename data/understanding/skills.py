"""From texts to skills: exact names in any language, alone or in a list."""

import re
from collections.abc import Iterable

from data.reference.skills import Skills, load_skills

_SEPARATORS = re.compile(r"[,;/|\n•·]|\s[-–—]\s")


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
        whole = table.find(text)
        for piece in (text,) if whole else filter(str.strip, _SEPARATORS.split(text)):
            skill = table.find(piece)
            if skill is None:
                unknown[piece.strip()] = None
            else:
                found.add(skill)
    return tuple(sorted(found)), tuple(unknown)

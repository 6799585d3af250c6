"""The words of `words.yaml`, read once."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from data.understanding.letters import fold
from data.yaml_text import from_yaml


@dataclass(frozen=True, slots=True)
class Words:
    """Words without weight of their own, folded; what each list is for stands in the file."""

    phrases: tuple[str, ...]
    words: frozenset[str]
    seniority: frozenset[str]
    vague: frozenset[str]
    tails: tuple[str, ...]
    function_words: frozenset[str]
    roles: tuple[tuple[str, ...], ...]
    trades: tuple[tuple[str, ...], ...]


@cache
def load_words() -> Words:
    """Read the packaged list of words."""
    text = (files("data.understanding") / "words.yaml").read_text("utf-8")
    raw = from_yaml(text)
    return Words(
        phrases=tuple(sorted(map(fold, raw["phrases"]), key=lambda phrase: (-len(phrase), phrase))),
        words=frozenset(map(fold, raw["words"])),
        seniority=frozenset(map(fold, raw["seniority"])),
        vague=frozenset(map(fold, raw["vague"])),
        tails=tuple(raw["tails"]),
        function_words=frozenset(map(fold, raw["function_words"])),
        roles=tuple(tuple(map(fold, beginnings)) for beginnings in raw["roles"]),
        trades=tuple(tuple(map(fold, beginnings)) for beginnings in raw["trades"]),
    )

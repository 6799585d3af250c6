"""Where what takes minutes to make is kept, by names that change when it would come out differently."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "var" / "bench"
"""Not in version control."""
SEED = 1

GENERATING = ("data/population", "data/tables")
ENCODING = (
    *GENERATING, "data/policies", "data/records", "data/reference", "data/understanding",
    "matcher/intake", "scoring/encoding", "scoring/codes.py", "benchmarks/population/facts.py",
)  # fmt: skip
_MADE = {".pyc"}


@cache
def version_of(sources: tuple[str, ...]) -> str:
    """A short hash over all files below these folders of the project."""
    digest = hashlib.sha256()
    for path in sorted(_files(sources)):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _files(sources: Iterable[str]) -> Iterable[Path]:
    for source in sources:
        path = ROOT / source
        found = path.rglob("*") if path.is_dir() else (path,)
        yield from (one for one in found if one.is_file() and one.suffix not in _MADE)

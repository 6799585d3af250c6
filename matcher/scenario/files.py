"""Files and folders of scenarios."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from data.errors import InputError
from matcher.scenario.problems import Problem
from matcher.scenario.reading import Judged, judge

ENDINGS = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """A file that was judged."""

    path: Path
    judged: Judged


def scenario_files(paths: Iterable[Path]) -> Iterator[ScenarioFile]:
    """The files named, and all scenario files in and below the folders named, by name.

    Raises:
        InputError: there is nothing at a path, or no scenario in a folder.
    """
    for path in [path for given in paths for path in _named(given)]:
        yield ScenarioFile(path, _judged(path))


def _named(path: Path) -> list[Path]:
    if not path.is_dir():
        if path.exists():
            return [path]
        raise InputError(
            f"There is no file or folder {path}.", "Name a file of scenarios or a folder of them."
        )
    found = sorted(file for file in path.rglob("*") if file.suffix in ENDINGS and file.is_file())
    if not found:
        raise InputError(f"The folder {path} holds no file of scenarios.", "Their names end in .yaml.")
    return found


def _judged(path: Path) -> Judged:
    try:
        return judge(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Judged((), ((0, Problem("unreadable", (), found=reason)),))

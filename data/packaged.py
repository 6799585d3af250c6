"""Files that come with the package, and the policy folder that may overlay them (DESIGN § 7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from data.errors import InputError


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text and the name by which messages call it."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Packaged:
    """The packaged files of `data`, overlaid by those of the same path below a policy folder.

    Args:
        overlay: the policy folder (`MATCHER_POLICY`); None: only what is packaged.
        active: by path, versions that two people put into force: they go before both.
    """

    overlay: Path | None = None
    active: Mapping[str, Text] = field(default_factory=dict)

    def own(self, path: str) -> Path | None:
        """The policy folder's file at `path`, if it has one.

        Raises:
            InputError: the policy folder does not exist.
        """
        if self.overlay is None:
            return None
        if not self.overlay.is_dir():
            raise InputError(f"There is no policy folder {self.overlay}.", "Correct MATCHER_POLICY.")
        own = self.overlay / path
        return own if own.is_file() else None

    def read(self, path: str) -> Text:
        """The file at `path` below `data`, such as `weights/default.yaml`.

        Raises:
            InputError: the policy folder does not exist, or neither place has the file.
        """
        if (version := self.active.get(path)) is not None:
            return version
        if (own := self.own(path)) is not None:
            return Text(own.read_text(encoding="utf-8"), str(own))
        packaged = files("data") / path
        if not packaged.is_file():
            raise InputError(f"There is no file data/{path}.", "Look at the names below data/.")
        return Text(packaged.read_text(encoding="utf-8"), f"data/{path}")

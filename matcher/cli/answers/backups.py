"""Answers of `backup`, `restore` and `erase`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup: its file, its size in bytes, and the last change and event that are in it."""

    file: str
    bytes: int
    position: int
    events: int


@dataclass(frozen=True, slots=True)
class BackupCheck:
    """One check of a backup: how much it looked at, and the first twenty problems."""

    name: str
    looked_at: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BackupRestored:
    """A restoration: from which file to which register, and the last change and event that are in it.

    `restored` is false where `--verify` found that the backup does not add up. `checks` is empty without it.
    """

    file: str
    register: str
    restored: bool
    position: int
    events: int
    checks: tuple[BackupCheck, ...]


@dataclass(frozen=True, slots=True)
class PersonErased:
    """A person who is erased."""

    person: str

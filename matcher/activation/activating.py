"""Two people put a version into force: one proposes it from a day, another approves it."""

from collections.abc import Sequence
from datetime import date, datetime

from data.errors import InputError, NotFound, StateError
from data.packaged import Text
from data.register import LedgerWriting, NewEvent, Register
from matcher.activation.kinds import check, kind_named
from matcher.activation.versions import Version, policy_stream, versions

REGISTER = "register"
"""Who notes what follows by itself."""


def propose(
    register: Register, kind: str, text: Text, effective_from: date, by: str, at: datetime
) -> Version:
    """Proposes a version: its document is stored whole, and waits for a second person.

    Args:
        register: keeps it.
        kind: of `KINDS`.
        text: the whole file.
        effective_from: the first day on which it is to hold.
        by: who proposes.
        at: when, in Kazakhstan's zone.

    Raises:
        UnknownCode: there is no such kind.
        TableError: the version has problems; all are named.
        InputError: the day lies in the past: what was decided before stays as it was.
    """
    check(kind, text)
    if effective_from < at.date():
        raise InputError(f"{effective_from} lies in the past.", "Name today or a day to come.")
    sha256 = register.store_document(f"version:{kind}", text.text.encode())
    body = {"sha256": sha256, "effective_from": effective_from.isoformat()}
    with register.writing_ledger(at) as writing:
        return _append(writing, kind, NewEvent("proposed", at, body), by)


def approve(register: Register, kind: str, sha256: str, by: str, at: datetime) -> Version:
    """Approves a version, which is in force from its day, or from now if that has begun.

    Args:
        register: keeps it.
        kind: of `KINDS`.
        sha256: of the version, or as much of its beginning as is its alone.
        by: who approves: another than who proposed.
        at: when, in Kazakhstan's zone.

    Raises:
        UnknownCode: there is no such kind.
        NotFound: no such version was proposed.
        StateError: the same person proposed it, or it was approved already.
    """
    kind_named(kind)
    with register.writing_ledger(at) as writing:
        version = _named(_versions(writing, kind, at), kind, sha256)
        _check_approval(version, by)
        return _append(writing, kind, NewEvent("approved", at, {"sha256": version.sha256}), by)


def mark_shown(writing: LedgerWriting, version: Version, at: datetime) -> None:
    """Notes that the rows of all cases were put anew by a version."""
    _append(writing, version.kind, NewEvent("shown", at, {"sha256": version.sha256}), REGISTER)


def _append(writing: LedgerWriting, kind: str, event: NewEvent, by: str) -> Version:
    stream = policy_stream(kind)
    writing.append(stream, writing.version(stream), [event], by)
    return _named(_versions(writing, kind, event.at), kind, event.body["sha256"])


def _versions(writing: LedgerWriting, kind: str, at: datetime) -> list[Version]:
    assert at.tzinfo is not None  # every moment of the program has a zone
    return versions(kind, writing.events(policy_stream(kind)), at.tzinfo)


def _named(found: Sequence[Version], kind: str, sha256: str) -> Version:
    """The latest proposal whose SHA-256 begins so."""
    meant = [version for version in found if version.sha256.startswith(sha256)]
    if len({version.sha256 for version in meant}) != 1:
        problem = f"{len(meant)} versions of {kind} have a SHA-256 that begins with {sha256!r}."
        raise NotFound(problem, "`matcher policy list` shows them.", "version", sha256)
    return meant[-1]


def _check_approval(version: Version, by: str) -> None:
    if version.approved_by is not None:
        raise StateError(f"{version.approved_by} has approved it already.", "Propose another version.")
    if version.proposed_by == by:
        raise StateError(f"{by} proposed it.", "Another person has to approve it.")

"""Versions as the ledger knows them: proposed by one, approved by another, in force from a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo

from data.packaged import Packaged, Text
from data.register import Event, Register
from matcher.activation.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a kind; `sha256` is that of its document, which the register keeps whole.

    Attributes:
        effective_from: the day from which it was proposed for.
        in_force_from: that day's beginning, or the approval if it came later; None: nobody has approved yet.
        shown: the rows of all cases were put anew by it.
    """

    kind: str
    sha256: str
    effective_from: date
    proposed_by: str
    proposed_at: datetime
    approved_by: str | None = None
    approved_at: datetime | None = None
    in_force_from: datetime | None = None
    shown: bool = False


def policy_stream(kind: str) -> str:
    """The stream of a kind."""
    return f"policy:{kind}"


def versions(kind: str, events: Iterable[Event], zone: tzinfo) -> list[Version]:
    """The proposals of a kind in their order; one document may be proposed again, to come back to it."""
    found: list[Version] = []
    for event in events:
        sha256 = event.body["sha256"]
        if event.kind == "proposed":
            day = date.fromisoformat(event.body["effective_from"])
            found.append(Version(kind, sha256, day, event.actor, event.at))
            continue
        latest = max(place for place, version in enumerate(found) if version.sha256 == sha256)
        if event.kind == "approved":
            found[latest] = _approved(found[latest], event, zone)
        else:
            found[latest] = replace(found[latest], shown=True)
    return found


def _approved(version: Version, event: Event, zone: tzinfo) -> Version:
    begins = datetime.combine(version.effective_from, time(), tzinfo=zone)
    return replace(
        version, approved_by=event.actor, approved_at=event.at, in_force_from=max(begins, event.at)
    )


def in_force(found: Sequence[Version], moment: datetime) -> Version | None:
    """The version that came into force last; None: the packaged file is."""
    begun = [v for v in found if v.in_force_from is not None and v.in_force_from <= moment]
    return max(begun, key=_since, default=None)


def _since(version: Version) -> tuple[datetime, datetime]:
    assert version.in_force_from is not None and version.approved_at is not None  # it is approved
    return version.in_force_from, version.approved_at


def all_versions(register: Register, zone: tzinfo) -> dict[str, list[Version]]:
    """Every kind with its versions."""
    events = register.events_of(map(policy_stream, KINDS))
    return {kind: versions(kind, events[policy_stream(kind)], zone) for kind in KINDS}


def active(register: Register, zone: tzinfo, moment: datetime) -> dict[str, Version]:
    """The versions in force at a moment, by kind; the others are as packaged."""
    found = {kind: in_force(of_kind, moment) for kind, of_kind in all_versions(register, zone).items()}
    return {kind: version for kind, version in found.items() if version is not None}


def edition(packaged: Packaged, register: Register, versions: Mapping[str, Version]) -> Packaged:
    """The files with the versions in the place of those that they follow."""
    texts = {KINDS[kind].path: _text(register, version) for kind, version in versions.items()}
    return replace(packaged, active=texts)


def _text(register: Register, version: Version) -> Text:
    return Text(register.document(version.sha256).decode(), f"{version.kind} {version.sha256[:12]}")

"""Keeping a shortlist so that it can be replayed: hashes of all that it rests on, rows, and a digest."""

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime

from data.records import canonical_json
from data.register import Change, Shortlist, ShortlistRow
from indexer.engine import Match
from matcher.selection.desk import Desk
from scoring.plan import Plan


def as_stored(
    desk: Desk,
    subject: Change,
    plan: Plan,
    position: int,
    as_of: datetime,
    wanted: int,
    exclude: Collection[int],
    matches: Sequence[Match],
) -> Shortlist:
    """The shortlist as the register keeps it; its weights and dictionary are stored on the way, once."""
    return Shortlist(
        side=subject.side,
        subject_id=subject.subject_id,
        subject_key=subject.key,
        subject_version=subject.version,
        position=position,
        as_of=as_of,
        plan_hash=plan.hash,
        codes=subject.codes,
        weights_sha=desk.stored_weights(),
        dictionary_sha=desk.stored_dictionary(),
        exclusions=tuple(sorted(exclude)),
        n=wanted,
        digest=digest(matches),
        created_at=as_of,
        rows=tuple(ShortlistRow(m.key, m.points, m.stint) for m in matches),
    )


def digest(matches: Sequence[Match]) -> str:
    """SHA-256 over the rows in their order."""
    rows = [[match.key, match.points, match.stint] for match in matches]
    return hashlib.sha256(canonical_json(rows)).hexdigest()

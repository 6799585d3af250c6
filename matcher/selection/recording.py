"""Keeping a shortlist so that it can be replayed: hashes of all that it rests on, and its rows."""

from collections.abc import Collection, Sequence
from datetime import datetime

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
        created_at=as_of,
        rows=tuple(ShortlistRow(m.key, m.points, m.stint) for m in matches),
    )

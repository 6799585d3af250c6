"""A vacancy as it stood at a moment: a fold of what was known."""

from collections.abc import Callable, Iterable
from datetime import datetime

from matcher.law.law import Law
from matcher.law.life.events import Known
from matcher.law.posts.state import Post, Selected


def fold_post(vacancy: str, events: Iterable[Known], law: Law, moment: datetime) -> Post:
    """The vacancy at a moment, from the events known by the moment that is asked from."""
    known = sorted(events, key=lambda event: event.at)
    post = Post(vacancy, known[0].at if known else moment, work=vacancy)
    for event in known:
        if event.at > moment:
            break
        _HANDLERS[event.kind](post, event, law)
    post.now = moment
    return post


def _enter(post: Post, event: Known, law: Law) -> None:
    body = event.body
    post.employer, post.employer_kind = body.get("employer"), body.get("employer_kind", "ordinary")
    post.kind, post.posts = body.get("kind", "employee"), body.get("posts", 1)
    post.requires, post.work = body.get("requires", {}), body.get("work", post.vacancy)
    if "arose" in body:
        post.arose = datetime.fromisoformat(body["arose"]).astimezone(law.calendar.zone)
    if body.get("open"):
        post.posted_at, post.known_from = event.at, False


def _post(post: Post, event: Known, law: Law) -> None:
    post.posted_at, post.known_from = event.at, True
    post.removed_at = post.removed_as = None


def _close(post: Post, event: Known, law: Law) -> None:
    post.removed_at, post.removed_as = event.at, "closed"


def _placed(post: Post, event: Known, law: Law) -> None:
    """The employer confirms a placement; what is filled is removed by itself (order-214:76, A20)."""
    post.placements.append((event.at, event.body.get("person")))
    if law.readings.A20 == "posting" or len(post.placements) >= post.posts:
        post.removed_at, post.removed_as = event.at, "filled"


def _selected(post: Post, event: Known, law: Law) -> None:
    body = event.body
    post.selections.append(Selected(event.at, tuple(body["candidates"]), body.get("left_out", {})))


def _told(post: Post, event: Known, law: Law) -> None:
    if post.first_told_at is None:
        post.first_told_at = event.at


def _added(post: Post, event: Known, law: Law) -> None:
    """A wish told after registration changes nothing: clause 70 speaks of those set when registering."""


def _term_unknown(post: Post, event: Known, law: Law) -> None:
    post.unknown[event.body["term"]] = (event.at, event.body["year"])


_HANDLERS: dict[str, Callable[[Post, Known, Law], None]] = {
    "enter_vacancy": _enter,
    "post_vacancy": _post,
    "close_vacancy": _close,
    "confirm_placement": _placed,
    "select": _selected,
    "candidate_told": _told,
    "employer_adds": _added,
    "term_unknown": _term_unknown,
}

"""Selection by the ledger: who may be offered and meets what the employer required (order-214:69, 70)."""

from collections.abc import Iterable, Mapping, Sequence

from matcher.law.eligibility import eligibility, may_be_candidate
from matcher.law.law import Law
from matcher.law.life.state import Life
from matcher.law.posts.state import Post
from matcher.law.rules.requirements import unmet
from matcher.offers.docket import OpenDocket


def from_ledger(docket: OpenDocket, vacancy: str) -> tuple[Sequence[str], Mapping[str, str]]:
    """The candidates for a vacancy in the order of their ids, and whom which requirement kept out."""
    post = docket.post(vacancy)
    lives = (docket.life(person) for person in docket.people())
    asked = [life for life in lives if may_be_candidate(life) and _may(life, post, docket.law)]
    lacking = {life.person: unmet(post.requires, life.has) for life in asked}
    left_out = {person: lack for person, lack in lacking.items() if lack is not None}
    return [person for person, lack in lacking.items() if lack is None], left_out


def vacancies_for(life: Life, posts: Iterable[Post], law: Law) -> list[str]:
    """The vacancies that would be chosen for a person: open, may be offered, requirements met (69)."""
    return [
        post.vacancy for post in posts if _may(life, post, law) and unmet(post.requires, life.has) is None
    ]


def _may(life: Life, post: Post, law: Law) -> bool:
    return eligibility(life, post, law).may_be_offered

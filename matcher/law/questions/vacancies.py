"""What may be asked about a vacancy: posted, open, removed; whether it must be posted at all."""

from typing import Literal

from matcher.law.posts.state import Post
from matcher.law.rules.exempt import is_exempt

VacancyState = Literal["not_posted", "open", "removed"]
Duty = Literal["applies", "exempt"]


def vacancy(post: Post) -> VacancyState:
    """How the vacancy stands (order-214:68, 76)."""
    if post.posted_at is None:
        return "not_posted"
    return "open" if post.removed_at is None else "removed"


def duty_to_post(post: Post) -> Duty:
    """Whether clause 66 obliges the employer to post it."""
    return "exempt" if is_exempt(post.employer_kind, post.kind) else "applies"

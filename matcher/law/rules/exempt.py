"""Posts that no employer has to report (order-214:66)."""

from matcher.law.rules.rule import Finding, Rule

_POSTS = frozenset(
    {"civil_servant", "elected", "deputy_of_parliament", "deputy_of_maslikhat", "judge", "serviceman"}
)
"""Exempt by the post itself, wherever it is."""
_OFFICERS_OF = frozenset({"special_state_body", "law_enforcement", "state_courier"})
"""The clause says қызметкер: who serves there in rank; a civilian employee's post is reported."""
_ALL_OF = frozenset({"national_bank", "national_bank_department", "financial_regulator"})
"""The clause says жұмыскер: whoever works there."""


def is_exempt(employer: str, post: str) -> bool:
    """Whether the duty to report does not reach a post of such a kind at an employer of such a kind."""
    return post in _POSTS or employer in _ALL_OF or (post == "officer" and employer in _OFFICERS_OF)


def _exempt(employer: str, post: str) -> Finding:
    """66: the duty does not reach the post."""
    return Finding("met" if is_exempt(employer, post) else "not_met")


EXEMPT = Rule("order-214:66", "exempt_post", _exempt)

"""Notices that go with an act, and the ways that clause 71 allows."""

from datetime import datetime

from matcher.law.law import Law
from matcher.law.life.state import Life, Notice
from matcher.law.rules.channels import ways_of_notice


def tell(
    life: Life, kind: str, at: datetime, law: Law, form: int | None = None, ground: tuple[str, ...] = (),
    vacancy: str | None = None, to: str | None = None, by_portal: bool = False,
) -> None:  # fmt: skip
    """The notice goes out in every way that its clause names; the portal tells everybody itself (35, 79)."""
    via = ways_of_notice(kind, "town" if by_portal else life.place, law.readings)
    if by_portal:
        via = tuple(way for way in via if way != "in_person")
    life.notices.append(Notice(kind, to or life.person, at, via, form, ground, vacancy))

"""Who may be selected at all. The law's statuses and refusals will answer here; selection only asks."""

from datetime import datetime

from data.records import Person


def is_available(person: Person, as_of: datetime) -> bool:
    """Whether the person is registered and not withdrawn at a moment (order-214:69)."""
    withdrawn = person.withdrawn_at is not None and person.withdrawn_at <= as_of
    return person.registered_at <= as_of and not withdrawn

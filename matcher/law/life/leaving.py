"""Deregistration: information, the officer's decision, complaints and what they undo (51, 52, 59)."""

from datetime import datetime

from matcher.law.law import Law
from matcher.law.life.events import Handler, Known
from matcher.law.life.state import Complaint, Information, Life
from matcher.law.life.telling import tell
from matcher.law.rules.grounds import GROUNDS


def _information(life: Life, event: Known, law: Law) -> None:
    pending = event.body.get("delivery") == "pending"
    received_at = None if pending else event.at
    life.information.append(Information(event.body["ground"], event.at, received_at))


def _received(life: Life, event: Known, law: Law) -> None:
    if (information := life.last_information()) is not None:
        information.received_at = event.at


def _decided(life: Life, event: Known, law: Law) -> None:
    if (information := life.last_information()) is None:
        return
    information.decided_at, information.result = event.at, event.body["result"]
    if information.result == "confirm":
        tell(life, "deregistration", event.at, law, ground=(information.ground,))
        information.fallen = not holds(life, information, law)
        if life.granted and information.fallen:
            information.reversed_at = event.at  # a complaint was granted, and restores from the start (A33)
        else:
            _deregister(life, event.at)


def holds(life: Life, information: Information, law: Law) -> bool:
    """Whether the ground that the centre named is made out at the life's moment."""
    return GROUNDS[information.ground](life, law).result == "met"


def _deregister(life: Life, at: datetime) -> None:
    life.status, life.seeks = None, False
    if life.spells:
        life.spells[-1].ended = at


def _complained(life: Life, event: Known, law: Law) -> None:
    body = event.body
    life.complaints.append(Complaint(body["about"], event.at, body.get("offer"), body.get("claim")))


def _complaint_decided(life: Life, event: Known, law: Law) -> None:
    complaint = next((c for c in reversed(life.complaints) if c.result is None), None)
    if complaint is None:
        return
    complaint.decided_at, complaint.result = event.at, event.body["result"]
    if complaint.result == "granted" and complaint.offer is not None:
        offer = life.offers[complaint.offer]
        offer.void_at = offer.void_at or event.at
        _reverse(life, law)


def _reverse(life: Life, law: Law) -> None:
    """A deregistration that rested on a void offer falls, unless its ground stands without it."""
    information = life.last_information()
    if information is None or information.result != "confirm" or information.reversed_at is not None:
        return
    if life.status is not None:
        return  # something new has begun since
    ended = life.spells[-1].ended
    life.status, life.spells[-1].ended = "unemployed", None
    if holds(life, information, law):
        life.status, life.spells[-1].ended = None, ended
    else:
        information.reversed_at = life.now


HANDLERS: dict[str, Handler] = {
    "send_information": _information,
    "receive_information": _received,
    "decide": _decided,
    "complain": _complained,
    "decide_complaint": _complaint_decided,
}

"""Grounds of deregistration and the proposal that opens by itself (order-214:51)."""

from dataclasses import dataclass
from typing import Literal

from matcher.law.law import Law
from matcher.law.life.state import Information, Life
from matcher.law.rules.grounds import GROUNDS, made_out

Ground = Literal["made_out", "not_made_out", "not_applicable"]
ProposalState = Literal["none", "open", "confirmed", "rejected"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal of deregistration: the engine proposes, the mobility centre's officer decides."""

    state: ProposalState
    ground: str | None
    complaints: int


def ground(clause: str, life: Life, law: Law) -> tuple[Ground, tuple[str, ...]]:
    """Whether a ground is made out, and the open questions that this rests on; unknown is not made out."""
    if life.status != "unemployed":
        return "not_applicable", ()
    found = GROUNDS[clause](life, law)
    return ("made_out" if found.result == "met" else "not_made_out"), found.rests_on


def proposal(life: Life, law: Law) -> Proposal:
    """The proposal as it stands: it opens when a ground is made out, and falls with its ground."""
    complaints = sum(each.result is None for each in life.complaints)
    information = life.last_information()
    if information is not None and information.result == "confirm" and _stands(life, information):
        return Proposal("confirmed", information.ground, complaints)
    open_grounds = made_out(life, law)
    rejected = {i.ground for i in life.information if i.result == "reject" and _of_spell(life, i)}
    if information is not None and information.result is None and information.ground in open_grounds:
        return Proposal("open", information.ground, complaints)
    new = [clause for clause in open_grounds if clause not in rejected]
    if new:
        return Proposal("open", new[0], complaints)
    if information is not None and information.result == "reject" and _of_spell(life, information):
        return Proposal("rejected", information.ground, complaints)
    return Proposal("none", None, complaints)


def _stands(life: Life, information: Information) -> bool:
    """A decision that was not reversed, of the latest spell."""
    return information.reversed_at is None and _of_spell(life, information)


def _of_spell(life: Life, information: Information) -> bool:
    return bool(life.spells) and information.sent_at >= life.spells[-1].began

"""A case as the command line tells it: from the law's answers to JSON, and from there to words."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from rich.console import RenderableType
from rich.text import Text

from matcher.cli.answers.cases import (
    CaseTold,
    NoticeTold,
    OfferTold,
    ProposalTold,
    SpellTold,
    TermTold,
)
from matcher.cli.speech import CliSpeech
from matcher.law.counting import Counted, counting, earlier
from matcher.law.eligibility import eligibility
from matcher.law.law import Law
from matcher.law.life.standing import outcome, standing
from matcher.law.life.state import Life
from matcher.law.questions import deadlines, leaving, persons
from matcher.law.suitability.verdict import suitable_of

_OPEN = ("sent", "delivered")


def case_told(life: Life, as_of: datetime, law: Law) -> CaseTold:
    """The case as `--json` prints it.

    Args:
        life: folded to the moment asked about.
        as_of: when what is told was known.
        law: in force.
    """
    may, bar, proposal = eligibility(life, None, law), persons.bar(life, law), leaving.proposal(life, law)
    return CaseTold(
        person=life.person,
        as_of=as_of,
        moment=life.now,
        status=persons.state(life),
        place=life.place,
        registered_at=life.registered_at,
        registered_by=life.registered_by,
        spells=tuple(SpellTold(spell.began, spell.ended) for spell in life.spells),
        bar=bar.outcome,
        bar_grounds=tuple(bar.grounds),
        bar_missing=tuple(bar.missing),
        plan=persons.plan(life),
        may_be_offered=may.may_be_offered,
        reasons=may.reasons,
        counted_refusals=may.counted_refusals,
        earlier_refusals=earlier(life, law),
        offers=tuple(_offer(each, life, law) for each in counting(life, law)),
        terms=tuple(_terms_of_person(life, law)),
        proposal=ProposalTold(proposal.state, proposal.ground, proposal.complaints),
        notices=tuple(
            NoticeTold(n.kind, n.to, n.at, n.via, n.form, n.ground, n.vacancy) for n in life.notices
        ),
        remedies=persons.remedies(life, law),
    )


def _offer(counted: Counted, life: Life, law: Law) -> OfferTold:
    offer, readings = counted.offer, law.readings.as_dict()
    latest = life.offer_of(offer.vacancy) is offer
    return OfferTold(
        number=offer.number,
        vacancy=offer.vacancy,
        by=offer.by,
        via=offer.via,
        sent_at=offer.sent_at,
        told_at=offer.told_at,
        standing=standing(offer, law.readings),
        suitable=suitable_of(offer.verdict).outcome,
        certificate=offer.certificate,
        referral=outcome(offer.referral),
        counts=counted.counts,
        why=counted.why,
        rests_on={question: readings[question] for question in counted.rests_on},
        terms=tuple(_terms_of_pair(life, offer.vacancy, law)) if latest else (),
    )


def _terms_of_person(life: Life, law: Law) -> Iterator[TermTold]:
    for name in deadlines.OF_PERSON:
        if (found := deadlines.of_person(name, life, law)) is not None:
            yield _term(name, found, life.now)


def _terms_of_pair(life: Life, vacancy: str, law: Law) -> Iterator[TermTold]:
    for name in deadlines.OF_PAIR:
        if (found := deadlines.of_pair(name, life, vacancy, law)) is not None:
            yield _term(name, found, life.now)


def _term(name: str, found: deadlines.Deadline, now: datetime) -> TermTold:
    return TermTold(name, found.started, found.due.at, found.due.provisional, found.kept(now))


def case_shown(answer: CaseTold, say: CliSpeech) -> Iterator[RenderableType]:
    """The case in words."""
    heading = say("case", "heading", person=answer.person, moment=say.moment(answer.moment))
    yield Text(heading, style="bold")
    yield say(
        "case", "status", status=say("case_states", answer.status), place=say("case_places", answer.place)
    )
    for spell in answer.spells:
        ended = "…" if spell.ended is None else say.moment(spell.ended)
        yield say("case", "spell", began=say.moment(spell.began), ended=ended)
    yield say("case", "may" if answer.may_be_offered else "may_not", reasons=_reasons(answer.reasons, say))
    yield say("case", "counted", n=answer.counted_refusals, earlier=answer.earlier_refusals)
    yield from _parts("offers", (line for each in answer.offers for line in _offer_shown(each, say)), say)
    yield from _parts("terms", (_term_shown(each, say) for each in answer.terms), say)
    yield from _proposal_shown(answer.proposal, say)
    yield from _parts("notices", (_notice_shown(each, say) for each in answer.notices), say)


def _reasons(reasons: Iterable[str], say: CliSpeech) -> str:
    return "; ".join(say("eligible_reasons", reason) for reason in reasons)


def _parts(name: str, lines: Iterable[str], say: CliSpeech) -> Iterator[RenderableType]:
    told = list(lines)
    if told:
        yield Text(say("case", name), style="bold")
        yield from (f"  {line}" for line in told)


def _offer_shown(offer: OfferTold, say: CliSpeech) -> Iterator[str]:
    yield say(
        "case", "offer", vacancy=offer.vacancy, sent=say.moment(offer.sent_at),
        standing=say("case_standings", offer.standing), suitable=say("case_suitable", offer.suitable),
    )  # fmt: skip
    rests_on = ", ".join(f"{question} {reading}" for question, reading in offer.rests_on.items())
    yield "  " + say(
        "case", "why", why=say("case_whys", offer.why), rests_on=f" [{rests_on}]" if rests_on else ""
    )
    if offer.standing in _OPEN or offer.standing == "accepted":
        yield from (f"  {_term_shown(term, say)}" for term in offer.terms)


def _term_shown(term: TermTold, say: CliSpeech) -> str:
    due = say("case", "beyond") if term.due is None else say.moment(term.due)
    name, kept = say("case_terms", term.name), say("scenario_standings", term.kept)
    return say("case", "term", name=name, due=due, kept=kept)


def _proposal_shown(proposal: ProposalTold, say: CliSpeech) -> Iterator[str]:
    if proposal.state != "none":
        state = say("case_proposals", proposal.state)
        yield say("case", "proposal", ground=proposal.ground, state=state, complaints=proposal.complaints)


def _notice_shown(notice: NoticeTold, say: CliSpeech) -> str:
    via, ground = ", ".join(notice.via), ", ".join(notice.ground)
    told = say("case", "notice", kind=say("case_notices", notice.kind), at=say.moment(notice.at), via=via)
    return f"{told} ({ground})" if ground else told

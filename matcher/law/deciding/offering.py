"""Acts of offering and answering (order-214:71, 72, 37)."""

from matcher.law.acts import (
    Accept,
    AcceptReason,
    Act,
    ConditionsDiffer,
    CorrectAnswer,
    Deliver,
    DeliveryFailed,
    FindNotCounting,
    Offer,
    PassOn,
    Refuse,
)
from matcher.law.counting import count
from matcher.law.deciding.docket import (
    Decision,
    Docket,
    Writ,
    person_stream,
    the_offer,
    turn_down,
    vacancy_stream,
    written,
)
from matcher.law.life.offering import usual_way
from matcher.law.life.standing import is_open
from matcher.law.life.state import Life
from matcher.law.posts.state import Post
from matcher.law.rules.channels import ways_of_71


def _offer(act: Offer, docket: Docket) -> list[Writ]:
    life, post = docket.life(act.person), docket.post(act.vacancy)
    if life.status is None:
        turn_down(f"{act.person} is not registered.", "Register the person first.", "order-214:69")
    if not post.is_open:
        turn_down(f"{act.vacancy} is not open.", "Offer another vacancy.", "order-214:76")
    if act.by == "centre":
        _check_caps(life, post, docket)
    told = act.by == "centre" and act.delivery == "now"
    way = act.via or usual_way(life.place)
    writs = [written(act, docket, work=post.work, employer=post.employer)]
    return writs + (_first_told(life, post, way, docket) if told else [])


def _first_told(life: Life, post: Post, way: str, docket: Docket) -> list[Writ]:
    """The vacancy learns that somebody was told of it: the term of 71 is met."""
    if (
        post.first_told_at is not None
        or not post.is_open
        or way not in ways_of_71(life.place, docket.law.readings)
    ):
        return []
    return [Writ(vacancy_stream(post.vacancy), "candidate_told", docket.at, {})]


def _check_caps(life: Life, post: Post, docket: Docket) -> None:
    """At most so many open offers of the centre for a person and a post; counted + open ≤ 3 (51.2)."""
    law, caps = docket.law, docket.law.caps
    waiting = sum(is_open(each, law.readings) for each in life.offers)
    if waiting >= caps["open_offers_per_person"]:
        turn_down(f"{life.person} has {waiting} open offers.", "Wait for an answer.", "order-214:72")
    refused = count(life, law)
    if refused + waiting >= caps["refusals_of_suitable_work"]:
        problem = f"{life.person} has {refused} counted refusals and {waiting} open offers."
        turn_down(problem, "One more could become a fourth refusal.", "order-214:51.2")
    if docket.open_offers(post.vacancy) >= post.free * caps["open_offers_per_post"]:
        problem = f"{post.vacancy} has as many open offers as its {post.free} free posts allow."
        turn_down(problem, "Wait for an answer.", "order-214:71")


def _deliver(act: Deliver, docket: Docket) -> list[Writ]:
    offer = the_offer(act, docket, "order-214:71")
    if not offer.pending:
        turn_down("The offer is not on its way.", "Make a new one.", "order-214:71")
    life, post = docket.life(act.person), docket.post(act.vacancy)
    told = [] if offer.by == "portal" else _first_told(life, post, offer.via, docket)
    return [written(act, docket), *told]


def _failed(act: DeliveryFailed, docket: Docket) -> list[Writ]:
    """Also of an offer that went out in a way that 71 does not allow: else it would stay open for good."""
    offer = the_offer(act, docket, "order-214:71")
    if offer.told_at is not None or offer.failed_at is not None or offer.answer is not None:
        turn_down(
            "The person knows of the offer, or it has failed already.", "Nothing failed.", "order-214:71"
        )
    return [written(act, docket)]


def _about_offer(act: ConditionsDiffer | AcceptReason | FindNotCounting, docket: Docket) -> list[Writ]:
    the_offer(act, docket)
    return [written(act, docket)]


def _answer(act: Accept | Refuse, docket: Docket) -> list[Writ]:
    """Every answer is recorded, whatever it is worth; an akim's reaches the centre when it is passed on."""
    the_offer(act, docket)
    if act.via != "akim":
        return [written(act, docket)]
    body = {"vacancy": act.vacancy, "taken": isinstance(act, Accept)}
    if isinstance(act, Refuse) and act.reason is not None:
        body["reason"] = act.reason
    return [Writ(person_stream(act.person), "told_akim", docket.at, body)]


def _pass_on(act: PassOn, docket: Docket) -> list[Writ]:
    offer = the_offer(act, docket, "order-214:37")
    told = docket.life(act.person).told_akim.get(act.vacancy)
    if told is None or any(each.via == "akim" and each.at == told.at for each in offer.answers):
        turn_down("The akim holds no answer to this offer.", "Ask the person.", "order-214:37")
    body = {"vacancy": act.vacancy, "via": "akim"}
    if told.reason is not None:
        body["reason"] = told.reason
    return [Writ(person_stream(act.person), "accept" if told.taken else "refuse", told.at, body)]


def _correct(act: CorrectAnswer, docket: Docket) -> list[Writ]:
    if the_offer(act, docket).answer is None:
        turn_down("No answer to this offer is recorded.", "There is nothing to correct.", "order-214:72")
    return [written(act, docket)]


DECISIONS: dict[type[Act], Decision] = {
    Offer: _offer,
    Deliver: _deliver,
    DeliveryFailed: _failed,
    ConditionsDiffer: _about_offer,
    AcceptReason: _about_offer,
    FindNotCounting: _about_offer,
    Accept: _answer,
    Refuse: _answer,
    PassOn: _pass_on,
    CorrectAnswer: _correct,
}

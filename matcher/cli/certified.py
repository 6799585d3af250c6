"""What the terminal tells of a certificate: facts, thresholds and sources; what verifying found."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from data.errors import InputError
from data.law.suitable_work import SuitableWork
from matcher.cli.answers.certificates import (
    CertificateShown,
    CertificateVerified,
    CriterionShown,
    FactChange,
    PolicyNamed,
    ProblemFound,
    TestedShown,
)  # fmt: skip
from matcher.cli.speech import CliSpeech
from matcher.law.certificate import Kept
from matcher.law.certificate.body import Body, SaidCriterion, SaidTest
from matcher.law.suitability.changing import changes
from matcher.law.suitability.facts import facts_from

MARKS = {"met": "✓", "not_met": "✗", "unknown": "?"}
_ENUMERATED = {
    "education": "education", "demanded_education": "education", "field": "field", "demanded_field": "field",
    "patterns": "patterns", "wished_patterns": "patterns",
}  # fmt: skip


_OF_THE_VACANCY = frozenset(
    {"patterns", "nights", "hours", "remote", "employer_transport", "housing", "pay"}
    | {f"demanded_{each}" for each in ("education", "field", "licences", "years")}
)


def shown(kept: Kept, policy: SuitableWork | None) -> CertificateShown:
    """A certificate with the facts that are left, and what would have to be otherwise.

    Raises:
        InputError: the body is no certificate.
    """
    try:
        said = Body.model_validate_json(kept.body)
    except ValidationError as error:
        raise InputError("The content is no certificate of suitability.", "Verify it.") from error
    outcome, failing, unknown = said.suitable.outcome, said.suitable.failing, said.suitable.unknown
    return CertificateShown(
        sha256=kept.sha256,
        person=said.person,
        spell=said.spell,
        vacancy=said.vacancy,
        made_at=said.made_at.isoformat(),
        policy=PolicyNamed(**said.policy.model_dump()),
        weights=said.weights,
        outcome=outcome,
        failing=failing,
        unknown=unknown,
        criteria=tuple(_criterion(each, kept) for each in said.criteria),
        changes=_changes(kept, policy),
    )


def verified(kept: Kept, policy: SuitableWork | None) -> CertificateVerified:
    """What verifying finds."""
    found = kept.verify(policy)
    problems = tuple(ProblemFound(each.code, each.about) for each in found.problems)
    return CertificateVerified(
        kept.sha256, not problems, problems, found.erased, policy is not None, found.recomputed
    )


def certificate_shown(answer: CertificateShown, say: CliSpeech) -> Iterator[str]:
    """A certificate line by line."""
    made = say.moment(datetime.fromisoformat(answer.made_at))
    yield say(
        "certificate", "heading", made=made, person=answer.person, spell=answer.spell, vacancy=answer.vacancy
    )
    yield say("certificate", "sha", sha=answer.sha256)
    named = answer.policy
    yield say(
        "certificate", "policy", country=named.country, version=named.version, since=named.effective_from,
        clause=named.clause, sha=named.sha256,
    )  # fmt: skip
    if answer.weights is not None:
        yield say("certificate", "weights", sha=answer.weights)
    criteria = {"failing": _names(answer.failing, say), "unknown": _names(answer.unknown, say)}
    yield say("certificate", "outcomes", answer.outcome, **criteria)
    for each in answer.criteria:
        yield from _criterion_lines(each, say)
    if answer.changes:
        yield say("certificate", "changes")
    for change in answer.changes:
        yield say("certificate", "change", then=_facts(change.then, say), now=_facts(change.now, say))


def certificate_verified(answer: CertificateVerified, say: CliSpeech) -> Iterator[str]:
    """What verifying found, line by line."""
    yield say("certificate_verified", "sound" if answer.sound else "broken")
    for problem in answer.problems:
        text = say("certificate_problems", problem.code, about=_about(problem.about, say))
        yield say("certificate_verified", "problem", text=text)
    if answer.recomputed:
        yield say("certificate_verified", "recomputed")
    if answer.erased:
        facts = ", ".join(say("certificate_facts", name) for name in answer.erased)
        yield say("certificate_verified", "erased", facts=facts)
    if not answer.compared:
        yield say("certificate_verified", "no_policy")


def _changes(kept: Kept, policy: SuitableWork | None) -> tuple[FactChange, ...]:
    """Told only of a certificate that verifies: changes of forged facts mean nothing."""
    if policy is None or not kept.verify(policy).recomputed:
        return ()
    facts = facts_from({name: fact.value for name, fact in kept.facts.items()})
    return tuple(FactChange(dict(each.now), dict(each.then)) for each in changes(facts, policy))


def _criterion(said: SaidCriterion, kept: Kept) -> CriterionShown:
    asked = tuple(tuple(_test(test, kept) for test in some) for some in said.asked)
    return CriterionShown(said.criterion, said.result, said.after_months, said.region, asked)


def _test(said: SaidTest, kept: Kept) -> TestedShown:
    facts = {name: kept.facts[name].value for name in said.facts if name in kept.facts}
    erased = tuple(name for name in said.facts if name not in kept.facts)
    return TestedShown(said.test, said.result, facts, erased, said.threshold, said.set_by)


def _criterion_lines(shown: CriterionShown, say: CliSpeech) -> Iterator[str]:
    name, result = _names((shown.criterion,), say), say("certificate_results", shown.result)
    line = say("certificate", "criterion", criterion=name, result=result)
    held = [say("certificate", "stage", months=shown.after_months)] * bool(shown.after_months)
    held += [say("certificate", "region", place=shown.region)] * bool(shown.region)
    yield f"{line} ({', '.join(held)})" if held else line
    if not shown.asked:
        yield say("certificate", "asks_nothing")
    for some in shown.asked:
        for number, test in enumerate(some):
            if number:
                yield say("certificate", "or")
            yield from _test_lines(test, say)


def _test_lines(test: TestedShown, say: CliSpeech) -> Iterator[str]:
    result = say("certificate_results", test.result)
    yield say("certificate", "test", mark=MARKS[test.result], sentence=_sentence(test, say), result=result)
    told = [_facts(test.facts, say)] * bool(test.facts)
    told += [f"{say('certificate_facts', name)}: {say('certificate', 'erased')}" for name in test.erased]
    yield say("certificate", "facts", facts="; ".join(told))
    yield say("certificate", "set_by", by=test.set_by[say.lang])


def _sentence(test: TestedShown, say: CliSpeech) -> str:
    bounds: dict[str, object] = {**test.threshold}
    if "same" in bounds:
        bounds["same"] = say("certificate_groups", str(bounds["same"]))
    same_level = test.test == "work_level" and bounds["at_most_below"] == 0
    sentence = say("certificate_tests", "work_level_same" if same_level else test.test, **bounds)
    if "from_age" in bounds:
        return say("certificate", "from_age", sentence=sentence, age=bounds["from_age"])
    return sentence


def _facts(facts: Mapping[str, Any], say: CliSpeech) -> str:
    return "; ".join(_fact(name, value, say) for name, value in facts.items())


def _fact(name: str, value: Any, say: CliSpeech) -> str:
    return f"{say('certificate_facts', name)}: {_value(name, value, say)}"


def _value(name: str, value: Any, say: CliSpeech) -> str:
    if value is None:
        return say("certificate", "not_stated" if name in _OF_THE_VACANCY else "not_known")
    if isinstance(value, bool):
        return say("certificate", "yes" if value else "no")
    if isinstance(value, list):
        return ", ".join(_value(name, each, say) for each in value) or say("certificate", "none")
    if isinstance(value, Mapping):
        until = value["until"] or ""
        return f"{value['occupation'] or say('certificate', 'not_known')} {value['since']}–{until}"
    if name in _ENUMERATED:
        return say.reasons.wording(_ENUMERATED[name], value)
    if name in ("conditions", "limits"):
        return say.reasons.requirement(f"condition:{value}")
    return f"{value:g}" if isinstance(value, float) else str(value)


def _names(criteria: tuple[str, ...], say: CliSpeech) -> str:
    return ", ".join(say("certificate_criteria", each) for each in criteria)


def _about(about: str, say: CliSpeech) -> str:
    for kind in ("certificate_criteria", "certificate_facts"):
        if say.words.has(kind, about):
            return say(kind, about)
    return about

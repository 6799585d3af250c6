"""Freezing a certificate once more: the same facts, salts and policy give the same bytes."""

from collections.abc import Mapping

from data.law.suitable_work import SuitableWork
from matcher.law.certificate.body import Body
from matcher.law.certificate.commitments import Opening
from matcher.law.certificate.freezing import Subject, freeze
from matcher.law.suitability.facts import facts_from


def refrozen(body: bytes, facts: Mapping[str, Opening], policy: SuitableWork) -> bytes:
    """The certificate as it comes out now.

    Args:
        body: the certificate as it was made, sound as `verify` finds it.
        facts: all of those that it commits to, none erased.
        policy: the version that it names.
    """
    said = Body.model_validate_json(body)
    salts = iter([facts[name].salt for name in sorted(facts)])
    values = facts_from({name: opening.value for name, opening in facts.items()})
    subject = Subject(said.person, said.spell, said.vacancy, said.made_at)
    return freeze(subject, values, policy, said.weights, lambda _length: next(salts)).body

"""Is the pay enough? Clause 2.10 does not ask it; the laws of other countries do."""

from data.law.suitable_work.asks import PayOfBenefit, PayOfFormer, PayOfWished
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.three_valued import answer
from matcher.law.suitability.verdict import Met


def pay_of_former(ask: PayOfFormer, facts: Facts) -> Met:
    """Against the former pay."""
    return _at_least(facts.pay, ask.at_least_percent, facts.former_pay)


def pay_of_wished(ask: PayOfWished, facts: Facts) -> Met:
    """Against what the person asks."""
    return _at_least(facts.pay, ask.at_least_percent, facts.wished_pay)


def pay_of_benefit(ask: PayOfBenefit, facts: Facts) -> Met:
    """Against the benefit, after the costs where they count."""
    if not ask.after_costs:
        return _at_least(facts.pay, ask.at_least_percent, facts.benefit)
    kept = None if facts.pay is None or facts.costs is None else facts.pay - facts.costs
    return _at_least(kept, ask.at_least_percent, facts.benefit)


def _at_least(amount: float | None, percent: int, of: float | None) -> Met:
    return answer(None if amount is None or of is None else amount * 100 >= of * percent)

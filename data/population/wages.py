"""Pay in round figures, with what is said of it and what is not."""

import random
from dataclasses import dataclass
from math import exp, log
from typing import Any

from data.population.chance import Choice, choice
from data.population.parameters import Parameters
from data.population.trades import Trade

Json = dict[str, Any]

_GRAINS = (50_000, 10_000, 5_000, 1_000, 500, 100, 50, 10, 5)


@dataclass(frozen=True, slots=True)
class Wages:
    """The parameters of `pay.yaml`, ready to draw from."""

    spread_wanted: float
    spread_offered: dict[str, float]
    over_offered: float
    minimum: float
    grain: Choice[str]
    upper: dict[str, float]
    ends: Choice[str]
    gross_offered: Choice[str]
    gross_wanted: Choice[str]
    gross_over_net: float
    period_offered: Choice[str]
    period_wanted: Choice[str]
    per_month: dict[str, float]
    currency: Choice[str]
    rates: dict[str, float]

    def wanted(self, trade: Trade, level: float, chance: random.Random) -> Json:
        """The pay somebody wants where `level` is that of the place: amount, gross or net, period."""
        net = trade.pay * level * self.over_offered * exp(self.spread_wanted * _capped(chance))
        period = self._period(trade, self.period_wanted, chance)
        gross = self.gross_wanted.pick(chance.random())
        money: Json = {"amount": self._written(max(net, self.minimum), gross, period, "KZT", chance)}
        return money | _terms(gross, period)

    def offered(self, trade: Trade, level: float, chance: random.Random) -> Json | None:
        """The pay of a vacancy, None where it names none."""
        ends = self.ends.pick(chance.random())
        if ends == "none":
            return None
        low = max(trade.pay * level * exp(self.spread_offered[trade.kind] * _capped(chance)), self.minimum)
        ratio = exp(log(self.upper["median"]) * exp(self.upper["sigma"] * _capped(chance)))
        high = low * min(ratio, self.upper["cap"])
        period = self._period(trade, self.period_offered, chance)
        gross = self.gross_offered.pick(chance.random())
        currency = self.currency.pick(chance.random()) if trade.isco[:2] == "25" else "KZT"
        pay: Json = {}
        if ends != "upper":
            pay["lower"] = self._written(low, gross, period, currency, chance)
        if ends != "lower":
            pay["upper"] = self._written(high, gross, period, currency, chance)
        if "lower" in pay and "upper" in pay and int(pay["lower"]) > int(pay["upper"]):
            pay["lower"], pay["upper"] = pay["upper"], pay["lower"]
        if currency != "KZT":
            pay["currency"] = currency
        return pay | _terms(gross, period)

    def _period(self, trade: Trade, usual: Choice[str], chance: random.Random) -> str:
        u = chance.random()
        for period, share in trade.periods.items():
            if u < share:
                return period
            u -= share
        return usual.pick(chance.random())

    def _written(self, net: float, gross: str, period: str, currency: str, chance: random.Random) -> str:
        amount = net * (self.gross_over_net if gross == "gross" else 1.0)
        amount /= self.per_month.get(period, 1.0) * self.rates.get(currency, 1.0)
        coarsest = int(self.grain.pick(chance.random()))
        grain = next((g for g in _GRAINS if g <= coarsest and g <= amount / 4), 1)
        return str(max(1, round(amount / grain)) * grain)


def _terms(gross: str, period: str) -> Json:
    said: Json = {}
    if gross != "none":
        said["gross"] = gross == "gross"
    if period != "none":
        said["period"] = period
    return said


def _capped(chance: random.Random) -> float:
    """A standard normal number within ±2: no cook for 15,000, no loader for a million."""
    return max(-2.0, min(2.0, chance.gauss(0.0, 1.0)))


def load_wages(pay: Parameters) -> Wages:
    """Read `pay.yaml`."""
    return Wages(
        spread_wanted=pay.number("spread_wanted"),
        spread_offered=pay.shares("spread_offered"),
        over_offered=pay.number("wanted_over_offered"),
        minimum=pay.number("minimum_wage"),
        grain=choice(pay.shares("round_to")),
        upper=pay.shares("upper_over_lower"),
        ends=choice(pay.shares("ends")),
        gross_offered=choice(pay.shares("gross_offered")),
        gross_wanted=choice(pay.shares("gross_wanted")),
        gross_over_net=pay.number("gross_over_net"),
        period_offered=choice(pay.shares("periods_offered")),
        period_wanted=choice(pay.shares("periods_wanted")),
        per_month=pay.shares("per_month"),
        currency=choice(pay.shares("foreign")),
        rates=pay.shares("rates"),
    )

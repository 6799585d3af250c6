"""The dated policies by which records are encoded, as one thing with one version."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Self

from data.policies import HardRequirements, PayPolicy, Policies
from data.records import canonical_json
from scoring.encoding.tax import net


@dataclass(frozen=True, eq=False)
class EncodingTerms:
    """Policies of hard requirements and pay, and the closed vocabulary of wishes."""

    hard: HardRequirements
    pay: PayPolicy
    wishes: frozenset[str]

    @classmethod
    def of(cls, policies: Policies, wishes: Iterable[str]) -> Self:
        """From the loaded policies and the ids of the wishes."""
        return cls(policies.hard, policies.pay, frozenset(wishes))

    @cached_property
    def implied_licences(self) -> tuple[tuple[str, str], ...]:
        """(held, what it implies)."""
        return tuple((one.held, one.implies) for one in self.hard.implied_licences)

    @cached_property
    def least_pay(self) -> int:
        """Net of the minimum wage, tenge a month: the least that full time can pay."""
        return int(net(Decimal(self.pay.tax.minimum_wage), self.pay.tax))

    @cached_property
    def document(self) -> bytes:
        """All of it as canonical JSON: what a replay needs, stored once."""
        return canonical_json(
            {
                "hard": self.hard.model_dump(mode="json"),
                "pay": self.pay.model_dump(mode="json"),
                "wishes": sorted(self.wishes),
            }
        )

    @cached_property
    def sha256(self) -> str:
        """The version: SHA-256 of `document`."""
        return hashlib.sha256(self.document).hexdigest()

"""Dated policies of encoding: which requirements exclude, and how pay becomes net tenge a month.

A policy folder may overlay either file as a whole (`MATCHER_POLICY`, below `policies/`).
"""

from dataclasses import dataclass
from typing import Self

from data.packaged import Packaged
from data.policies.hard import HardRequirements
from data.policies.pay import PayPolicy
from data.policies.reading import read

__all__ = ["HardRequirements", "PayPolicy", "Policies"]


@dataclass(frozen=True, slots=True)
class Policies:
    """The policies in force."""

    hard: HardRequirements
    pay: PayPolicy

    @classmethod
    def load(cls, packaged: Packaged | None = None) -> Self:
        """Read the packaged policies, overlaid by the policy folder.

        Raises:
            TableError: a file, with all its problems at once.
            InputError: the policy folder does not exist.
        """
        source = packaged or Packaged()
        return cls(
            read(HardRequirements, source.read("policies/hard_requirements.yaml")),
            read(PayPolicy, source.read("policies/pay.yaml")),
        )

"""All rules of the order that are objects: `matcher law` lists them, a test holds them together."""

from typing import Any

from matcher.law.rules.bars import BARS
from matcher.law.rules.channels import NOTICES, TOLD_OF_WORK
from matcher.law.rules.exempt import EXEMPT
from matcher.law.rules.grounds import GROUNDS
from matcher.law.rules.registration import REFUSALS
from matcher.law.rules.requirements import MEETS
from matcher.law.rules.rule import Rule

ALL_RULES: tuple[Rule[Any], ...] = (
    *REFUSALS,
    *BARS,
    *GROUNDS.values(),
    EXEMPT,
    MEETS,
    TOLD_OF_WORK,
    *NOTICES,
)

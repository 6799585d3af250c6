"""Identification numbers with right check digits, all different within a population.

An IIN is birth date, century and sex, four digits, check digit; a BIN is year and month of registration,
kind of holder, five digits, check digit (Law "On national registers of identification numbers"). They are
made by rule from the record's place in the population and belong to nobody by intent.
"""

import random
from collections.abc import MutableSet
from datetime import date

from data.records.identity import check_digit

BLOCKS = 1000
"""Blocks of people whose numbers differ; the next ones repeat them."""

_STEP = 617  # has no common divisor with BLOCKS: every block has digits of its own
_BIN_MONTHS = 300
_BIN_COUNT = _BIN_MONTHS * 10_000
_BIN_STEP = 1_234_577  # prime


def iin(
    born: date, female: bool, block: int, seed: int, taken: MutableSet[str], chance: random.Random
) -> str:
    """An IIN for somebody of a block.

    Args:
        born: 1900 to 2099.
        female: decides, with the century, the seventh digit: 3, 4 before 2000, 5, 6 from then on.
        block: the block of the record: its three digits make numbers of different blocks different.
        seed: the population's.
        taken: the block's numbers so far; the new one is added.
        chance: the block's.
    """
    century = (3 if born.year < 2000 else 5) + female
    stem = f"{born.year % 100:02}{born.month:02}{born.day:02}{century}{(block * _STEP + seed) % BLOCKS:03}"
    first = int(chance.random() * 10)
    for tenth in range(first, first + 10):
        eleven = f"{stem}{tenth % 10}"
        digit = check_digit(eleven)
        number = f"{eleven}{digit}"
        if digit is not None and number not in taken:
            taken.add(number)
            return number
    raise AssertionError(f"more than nine people of one block and sex were born on {born}")


def bin_number(place: int, seed: int) -> str:
    """The BIN of the employer with this place in the population; all are legal persons or entrepreneurs."""
    mixed = (place * _BIN_STEP + seed * 7919) % _BIN_COUNT
    month, serial = divmod(mixed, 10_000)
    year, month = divmod(month, 12)
    stem = f"{year:02}{month + 1:02}40{serial:04}"
    for last in range(10):
        digit = check_digit(f"{stem}{last}")
        if digit is not None:
            return f"{stem}{last}{digit}"
    raise AssertionError(f"no number begins with {stem}")

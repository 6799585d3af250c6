"""What the caller of the command line gives besides arguments: the home folder and the clock."""

from dataclasses import dataclass
from pathlib import Path

from matcher.clock import Clock, machine_clock

HOME = Path("var")
"""The home folder unless one is named."""


@dataclass(frozen=True, slots=True)
class Given:
    """See the module; commands find it as the context's object."""

    home: Path = HOME
    clock: Clock = machine_clock

"""Exit codes of all commands, and the one place that maps errors to them."""

from enum import IntEnum

from data.errors import EngineUnavailable, MatchingError, StateError


class ExitCode(IntEnum):
    """What a command tells the shell."""

    DONE = 0
    PARTLY = 1
    """Done, but some rows were refused or some checks failed."""
    BAD_INPUT = 2
    """What was given cannot be used: an option, a file, an id, a table."""
    BAD_STATE = 3
    """The program's state does not allow it: no register yet, codes of a later day, a changed plan, drift."""
    UNAVAILABLE = 4
    """The register's database or the engine does not answer."""


def exit_code(error: MatchingError) -> ExitCode:
    """The exit code that an error ends a command with."""
    from data.register import RegisterUnavailable  # SQLAlchemy: only who has an error to tell pays for it

    if isinstance(error, EngineUnavailable | RegisterUnavailable):
        return ExitCode.UNAVAILABLE
    if isinstance(error, StateError):
        return ExitCode.BAD_STATE
    return ExitCode.BAD_INPUT

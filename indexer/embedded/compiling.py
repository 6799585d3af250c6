"""Compiling with numba: without the interpreter's lock, kept on disk where a folder can be written.

numba keeps compiled code in the first of these that can be written: `NUMBA_CACHE_DIR`, `__pycache__` beside
the source, the user's cache folder. An installed wheel in a read-only folder thus uses one of the others; in
a container that can write nowhere numba refuses to decorate, and then each process compiles for itself.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """The function as machine code, compiled at its first call; safe to run in several threads."""
    try:
        return cast(F, njit(nogil=True, cache=True)(function))
    except RuntimeError:  # "cannot cache function: no locator available"
        return cast(F, njit(nogil=True)(function))

"""Compiling with numba: without the interpreter's lock, kept on disk where a folder can be written.

numba keeps compiled code in the first of these that can be written: `NUMBA_CACHE_DIR`, `__pycache__` beside
the source, the user's cache folder. An installed wheel in a read-only folder thus uses one of the others; in
a container that can write nowhere numba refuses to decorate, and then each process compiles for itself.

numba looks for changes in a function's own file alone, while constants and inlined functions of others are
frozen into the code; so the version of the whole package is part of the name under which code is kept.
"""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from numba import njit

F = TypeVar("F", bound=Callable[..., Any])

Int: TypeAlias = Any
"""An integer of whatever width; numba finds out which."""


def compiled(function: F) -> F:
    """The function as machine code, compiled at its first call; safe to run in several threads.

    It may allocate nothing, so that numba need not count references to arrays (with a locked instruction at
    every look: measured, 145 ns a row that way and 15 ns this way).
    """
    decorate: Callable[..., Callable[[F], F]] = njit
    function.__qualname__ = f"{function.__qualname__}_{version()}"
    try:
        return decorate(nogil=True, _nrt=False, cache=True)(function)
    except RuntimeError:  # "cannot cache function: no locator available"
        return decorate(nogil=True, _nrt=False)(function)


def inlined(function: F) -> F:
    """Likewise, for what such functions call in their loops, and as a part of them alone.

    A call would copy every array's descriptor. Measured: without a door for the interpreter the whole is
    compiled in half the time.
    """
    decorate: Callable[..., Callable[[F], F]] = njit
    part = {"forceinline": True, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    return decorate(nogil=True, _nrt=False, **part)(function)


@cache
def version(folder: Path = Path(__file__).parent) -> str:
    """A hash of all sources that compiled code is made of."""
    sources = (path.read_bytes() for path in sorted(folder.glob("*.py")))
    return sha256(b"\0".join(sources)).hexdigest()[:12]

"""Compiling with numba: without the interpreter's lock, kept on disk where a folder can be written.

numba keeps compiled code in the first of these that can be written: `NUMBA_CACHE_DIR`, `__pycache__` beside
the source, the user's cache folder. An installed wheel in a read-only folder thus uses one of the others; in
a container that can write nowhere numba refuses to decorate, and then each process compiles for itself.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """The function as machine code, compiled at its first call; safe to run in several threads.

    It may allocate nothing, so that numba need not count references to arrays (with a locked instruction at
    every look: measured, 145 ns a row that way and 15 ns this way).
    """
    decorate: Callable[..., Callable[[F], F]] = njit
    try:
        return decorate(nogil=True, _nrt=False, cache=True)(function)
    except RuntimeError:  # "cannot cache function: no locator available"
        return decorate(nogil=True, _nrt=False)(function)


def inlined(function: F) -> F:
    """Likewise, for what such functions call in their loops, and as a part of them alone.

    A call would copy every array's descriptor. Measured: without a door for the interpreter and a place in
    the cache of its own, the kernel is compiled in a third of the time.
    """
    part: dict[str, bool] = {"forceinline": True, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    decorate: Callable[..., Callable[[F], F]] = njit
    return decorate(nogil=True, _nrt=False, **part)(function)

"""Compiled code where numba finds no folder to keep it in."""

import numpy as np

from indexer.embedded.kernel import compiling


def doubled(values: np.ndarray) -> int:
    total = 0
    for value in values:
        total += 2 * value
    return total


def test_it_compiles_for_itself_where_nothing_can_be_written(monkeypatch):
    asked = []

    def read_only(**options):
        asked.append("cache" in options)
        if options.pop("cache", False):
            raise RuntimeError("cannot cache function 'doubled': no locator available for file")
        return lambda function: function

    monkeypatch.setattr(compiling, "njit", read_only)
    assert compiling.compiled(doubled)(np.arange(4)) == 12
    assert asked == [True, False]


def test_it_is_compiled_and_kept():
    function = compiling.compiled(doubled)
    assert function(np.arange(4)) == 12
    assert function.nopython_signatures
    assert function._cache.cache_path

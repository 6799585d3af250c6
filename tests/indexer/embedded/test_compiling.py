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


def test_code_is_kept_under_the_version_of_all_sources(tmp_path):
    """Else a new release would run with the constants of the old one."""
    for name, text in (("a.py", "X = 1"), ("b.py", "Y = 2")):
        (tmp_path / name).write_text(text)
    compiling.version.cache_clear()
    before = compiling.version(tmp_path)
    (tmp_path / "b.py").write_text("Y = 3")
    compiling.version.cache_clear()
    assert compiling.version(tmp_path) != before

    def tripled(x: int) -> int:
        return 3 * x

    assert compiling.version() in compiling.compiled(tripled).py_func.__qualname__

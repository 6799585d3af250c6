"""The machine that a figure comes from: what makes it fast, and nothing that names it."""

import os
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

_VERSIONS = ("numpy", "numba", "polars", "tantivy")


def machine() -> Mapping[str, str | int]:
    """Processor, cores, memory, versions."""
    return {
        "cpu": _cpu(),
        "cores": os.cpu_count() or 1,
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "system": platform.system(),
        "python": platform.python_version(),
        **{name: version(name) for name in _VERSIONS},
    }


def _cpu() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text("utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()

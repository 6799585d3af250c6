"""The design tokens of `tokens.css` for pictures, which cannot read CSS variables where they stand alone."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("tokens.css")
_TOKEN = re.compile(r"--([a-z-]+):\s*([^;]+);")


@cache
def tokens_css() -> str:
    """The file as it stands, for a page's style."""
    return FILE.read_text("utf-8")


@cache
def palette() -> Mapping[str, str]:
    """Token without its dashes → value: `palette()["criterion-pay"]`."""
    return dict(_TOKEN.findall(tokens_css()))

"""The cursor as text."""

import pytest

from data.errors import InputError
from matcher.selection.cursor import Cursor

WRITTEN = "5785:5901:20:9a9ddcd4fdafceee"


def test_what_is_written_is_read_again():
    assert Cursor.parse(WRITTEN) == Cursor(5785, 5901, 20, "9a9ddcd4fdafceee")
    assert str(Cursor.parse(WRITTEN)) == WRITTEN


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1:2:3",
        "1:2:3:xyz",
        WRITTEN + "0",
        " " + WRITTEN,
        "-1:2:3:9a9ddcd4fdafceee",
        "٣:2:3:9a9ddcd4fdafceee",
    ],
)
def test_anything_else_is_no_cursor(text):
    with pytest.raises(InputError, match="no cursor"):
        Cursor.parse(text)

"""Caps of open offers."""

import pytest

from data.errors import TableError
from data.packaged import Packaged
from data.policies.offers import FILE, load_offers


def test_five_a_post_and_three_a_person():
    assert load_offers(Packaged()).caps() == {"open_offers_per_post": 5, "open_offers_per_person": 3}


def test_each_cap_says_why(tmp_path):
    own = tmp_path / FILE
    own.parent.mkdir()
    text = Packaged().read(FILE).text
    own.write_text(text.replace("why: >", "because: >", 1).replace("at_most: 3", "at_most: 0"), "utf-8")
    with pytest.raises(TableError) as error:
        load_offers(Packaged(tmp_path))
    told = str(error.value)
    assert "open_offers_per_post.why" in told
    assert "open_offers_per_person.at_most" in told

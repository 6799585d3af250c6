"""A certificate's file: every byte of it is verified."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import InputError
from data.law.suitable_work import load_suitable_work
from matcher.law.certificate import Kept, Problem, Subject, as_file, freeze, of_file
from tests.matcher.law.suitability.random_facts import SUITABLE

POLICY = load_suitable_work()
MADE = freeze(
    Subject("P1", 1, "V1", datetime(2026, 6, 10, 12, tzinfo=UTC)), SUITABLE, POLICY, None, Random(1).randbytes
)
FILE = as_file(Kept(MADE.body, MADE.sha256, MADE.facts))


def test_it_comes_back_as_it_was_written():
    kept = of_file(FILE, "c.json")
    assert (kept.body, kept.sha256, kept.facts, kept.as_written) == (MADE.body, MADE.sha256, MADE.facts, True)
    assert as_file(kept) == FILE
    assert kept.verify(POLICY).problems == () and kept.verify(POLICY).recomputed


@settings(max_examples=500)
@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_a_changed_byte_is_always_found(at, by):
    changed = FILE[:at] + bytes([FILE[at] ^ by]) + FILE[at + 1 :]
    try:
        kept = of_file(changed, "c.json")
    except InputError:
        return
    assert kept.verify(POLICY).problems


def test_every_letter_in_the_other_case_is_found():
    for at, byte in enumerate(FILE):
        if chr(byte).isalpha():
            changed = FILE[:at] + bytes([byte ^ 32]) + FILE[at + 1 :]
            try:
                assert of_file(changed, "c.json").verify(POLICY).problems, at
            except InputError:
                continue


def test_another_way_of_writing_it_is_found():
    pretty = json.dumps(json.loads(FILE), indent=1).encode()
    assert of_file(pretty, "c.json").verify(POLICY).problems == (Problem("file"),)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"body": 1, "facts": {}, "sha256": ""}', b"\xff\n"])
def test_what_is_no_certificate_is_an_error_that_names_the_file(content):
    with pytest.raises(InputError, match=r"c\.json is no file of a certificate"):
        of_file(content, "c.json")


def test_one_of_the_first_format_verifies_for_good():
    content = Path(__file__).with_name("certificate.json").read_bytes()
    kept = of_file(content, "certificate.json")
    assert kept.verify().problems == () and kept.verify().erased == ()

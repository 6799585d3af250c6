"""The same seed gives the same bytes, whatever else is asked."""

import gzip
from collections.abc import Sequence
from datetime import timedelta
from itertools import islice
from pathlib import Path

import orjson
import pytest

from data.errors import CalendarError, InputError
from data.population import Request, default_as_of, employer_lines, generate, people_lines, vacancy_lines


def test_first_lines_do_not_depend_on_how_many_follow(
    people: Sequence[bytes], vacancies: Sequence[bytes]
) -> None:
    assert list(people_lines(Request(resumes=150, vacancies=0, seed=7))) == list(people[:150])
    assert list(vacancy_lines(Request(resumes=0, vacancies=2_100, seed=7))) == list(vacancies[:2_100])


def test_fewer_vacancies_have_the_first_of_the_employers(employers: Sequence[bytes]) -> None:
    fewer = list(employer_lines(Request(resumes=0, vacancies=300, seed=7)))
    assert 50 < len(fewer) < len(employers)
    assert fewer == list(employers[: len(fewer)])


def test_another_seed_gives_other_people(people: Sequence[bytes]) -> None:
    other = list(people_lines(Request(resumes=100, vacancies=0, seed=8)))
    assert not set(other) & set(people)


def test_files_do_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    one = generate(Request(resumes=4_100, vacancies=50, seed=2), tmp_path / "one")
    two = generate(Request(resumes=4_100, vacancies=50, seed=2, processes=2), tmp_path / "two")
    for a, b in zip(one.paths, two.paths, strict=True):
        assert a.read_bytes() == b.read_bytes()


def test_compressed_files_hold_the_same_lines_and_no_time(tmp_path: Path) -> None:
    plain = generate(Request(resumes=2_050, vacancies=20, seed=2), tmp_path / "plain")
    packed = generate(Request(resumes=2_050, vacancies=20, seed=2, gzip=True), tmp_path / "packed")
    for a, b in zip(plain.paths, packed.paths, strict=True):
        content = b.read_bytes()
        assert gzip.decompress(content) == a.read_bytes()
        assert content[4:8] == bytes(4)


def test_another_moment_moves_the_registrations() -> None:
    later = default_as_of() + timedelta(days=40)
    lines = people_lines(Request(resumes=500, vacancies=0, seed=7, as_of=later))
    registered = [orjson.loads(line)["record"]["registered_at"] for line in lines]
    assert all(moment < later.isoformat() for moment in registered)
    assert any(moment > default_as_of().isoformat() for moment in registered)


def test_progress_counts_up_to_all(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    generate(Request(resumes=4_100, vacancies=30), tmp_path, lambda done, total: seen.append((done, total)))
    assert seen == [(30, 4_130), (2_030, 4_130), (4_030, 4_130), (4_130, 4_130)]


def test_nothing_is_made_before_it_is_asked_for() -> None:
    assert len(list(islice(people_lines(Request(resumes=2_000_000, vacancies=0)), 3))) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"resumes": -1, "vacancies": 0},
        {"resumes": 2_000_001, "vacancies": 0},
        {"resumes": 1, "vacancies": 1, "seed": -1},
        {"resumes": 1, "vacancies": 1, "processes": 0},
        {"resumes": 1, "vacancies": 1, "as_of": default_as_of().replace(tzinfo=None)},
    ],
)
def test_a_request_that_cannot_be_met_says_what_to_give(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError) as error:
        Request(**wrong)  # type: ignore[arg-type]
    assert error.value.cure


def test_a_moment_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(CalendarError):
        list(people_lines(Request(1, 0, as_of=default_as_of().replace(year=2040))))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(InputError, match="file"):
        generate(Request(1, 0), tmp_path / "file")

"""`matcher policy` as analysts and their heads call it."""

from datetime import timedelta

import pytest

from data.packaged import Packaged


@pytest.fixture
def caps(tmp_path):
    path = tmp_path / "offers.yaml"
    path.write_text(Packaged().read("policies/offers.yaml").text.replace("at_most: 3", "at_most: 1"), "utf-8")
    return path


def test_two_people_put_a_cap_into_force(answer, run, caps, ids, at):
    proposed = answer("policy", "propose", "offers", caps, "--from", "2026-03-25", "--by", "analyst")
    assert (proposed["in_force_from"], proposed["in_force"]) == (None, False)
    refused = run("policy", "approve", "offers", proposed["sha256"], "--by", "analyst")
    assert (refused.exit_code, refused.stdout) == (3, "")
    approved = answer("policy", "approve", "offers", proposed["sha256"][:8], "--by", "head")
    assert approved["in_force_from"].startswith("2026-03-25T00:00:00")
    for now, in_force in ((at, False), (at + timedelta(days=6), True)):
        [told] = answer("policy", "list", now=now)["versions"]
        assert (told["approved_by"], told["in_force"]) == ("head", in_force)


def test_a_cap_that_is_in_force_turns_an_offer_down(answer, run, caps, ids, at):
    sha256 = answer("policy", "propose", "offers", caps, "--by", "analyst")["sha256"]
    answer("policy", "approve", "offers", sha256, "--by", "head")
    vacancy, person = ids
    answer("offer", vacancy, person)
    assert answer("eligible", person)["reasons"] == ["too_many_open_offers"]


def test_a_wrong_file_is_told_with_all_its_problems(run, caps):
    caps.write_text("id: offers\nversion: none\n", "utf-8")
    result = run("policy", "propose", "offers", caps, "--by", "analyst")
    assert result.exit_code == 2
    assert all(
        name in result.stderr for name in ("version", "open_offers_per_post", "open_offers_per_person")
    )
    assert run("policy", "propose", "offers", "nowhere.yaml", "--by", "analyst").exit_code == 2
    assert run("policy", "propose", "offers", caps, "--by", "analyst", "--from", "soon").exit_code == 2


@pytest.mark.parametrize(
    ("lang", "said"), [("kk", "пакеттегідей"), ("ru", "в пакете"), ("en", "as packaged")]
)
def test_without_versions_all_is_as_packaged(run, lang, said):
    assert said in run("policy", "list", "--lang", lang).stdout

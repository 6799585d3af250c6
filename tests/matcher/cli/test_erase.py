"""`matcher erase`: the person is gone, the case folds as before, the certificate verifies."""

import pytest

from data.register import Erased
from matcher.composition import Program
from matcher.law.questions.persons import state
from matcher.settings import Settings


@pytest.fixture
def offered(run, ids):
    """A person to whom a vacancy was offered."""
    vacancy, person = ids
    for asked in (("act", "set_visit", f"person={person}", "until=2026-03-27"), ("offer", vacancy, person)):
        done = run(*asked)
        assert done.exit_code in (0, 3), done.stderr
    return person


def _asked(home, person, at):
    with Program(Settings(home=home), clock=lambda: at) as program:
        life = program.cases.life(person, at)
        return state(life), len(life.offers), [e.kind for e in program.register.events(f"person:{person}")]


def test_the_case_folds_as_before_and_the_person_is_gone(run, answer, offered, home, at):
    before = _asked(home, offered, at)
    assert answer("erase", offered, "--yes") == {"person": offered}
    assert _asked(home, offered, at) == before
    with Program(Settings(home=home)) as program:
        assert program.register.identity(offered) is None
        with pytest.raises(Erased):
            program.register.person(offered)
    assert run("vacancies", offered).exit_code == 3, "nothing is selected for who has left"


@pytest.mark.parametrize(("lang", "sure"), [("kk", "біржола"), ("ru", "навсегда"), ("en", "for ever")])
def test_who_does_not_say_yes_erases_nobody(run, ids, home, lang, sure):
    done = run("erase", ids[1], "--lang", lang, input="n\n")
    assert done.exit_code == 1
    assert sure in done.stderr
    with Program(Settings(home=home)) as program:
        assert program.register.person(ids[1]).id == ids[1]


@pytest.mark.parametrize(("lang", "said"), [("kk", "жоқ"), ("ru", "нет"), ("en", "holds no person")])
def test_an_unknown_person_is_named(run, lang, said):
    done = run("erase", "nobody", "--yes", "--lang", lang)
    assert done.exit_code == 2
    assert "nobody" in done.stderr
    assert said in done.stderr

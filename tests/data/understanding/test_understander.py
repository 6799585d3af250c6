from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from data.reference.occupations import load_occupations
from data.understanding import understander as module
from data.understanding.settings import load_settings
from data.understanding.understander import Understander, understand_titles

CASES = yaml.safe_load((Path(__file__).parent / "titles.yaml").read_text("utf-8"))
FORMS = sorted(text for title in load_occupations().titles for text in title.written())

texts = (
    st.text()
    | st.sampled_from(FORMS)
    | st.builds("{} {}".format, st.sampled_from(FORMS), st.sampled_from(FORMS))
    | st.builds(lambda text, at: text[:at] + text[at + 1 :], st.sampled_from(FORMS), st.integers(0, 20))
)


@pytest.mark.parametrize("case", CASES["sure"], ids=lambda case: case["text"])
def test_what_is_understood(understander, case):
    answer = understander.understand(case["text"], case.get("context", ""))
    assert answer.sure, answer
    assert answer.isco in str(case["isco"]).split("|"), answer
    assert answer.stage in case.get("stage", answer.stage).split("|"), answer


@pytest.mark.parametrize("text", CASES["not_sure"])
def test_what_is_left_to_a_person(understander, text):
    answer = understander.understand(text)
    assert not answer.sure, answer
    assert answer.title is None
    assert answer.isco is None


@given(text=texts)
def test_every_text_has_an_answer_in_form(understander, text):
    answer = understander.understand(text)
    known = load_occupations()
    probabilities = [c.probability for c in answer.ranked]
    assert answer.text == text
    assert probabilities == sorted(probabilities, reverse=True)
    assert all(0 <= p <= 1 for p in probabilities)
    assert sum(probabilities) <= 1 + 1e-9
    assert all(known.title(c.title).isco == c.isco for c in answer.ranked)
    assert len({c.isco for c in answer.ranked}) == len(answer.ranked)
    assert len(answer.ranked) <= load_settings().ranked
    assert answer.probability == (probabilities[0] if probabilities else 0)
    assert answer.sure == (answer.probability >= load_settings().sure_from)
    assert (answer.title is not None) == answer.sure == (answer.isco is not None)


@given(batch=st.lists(texts, max_size=6), context=st.sampled_from(["", "Повар", "Водитель, Кассир; 5/2"]))
def test_answers_depend_on_the_text_alone(understander, lookup, nearest, batch, context):
    contexts = [context] * len(batch)
    fresh = Understander(lookup, load=lambda _: nearest)
    together = fresh.understand_titles(batch, contexts)
    assert together == understander.understand_titles(batch, contexts)
    assert together == [understander.understand(text, context) for text in batch]


def test_every_label_of_the_table_is_answered_without_the_model(lookup):
    def refuse(_):
        raise AssertionError("the model was loaded")

    known = Understander(lookup, load=refuse)
    labels = [label for title in lookup.occupations.titles for label in title.labels.values()]
    assert all(answer.ranked for answer in known.understand_titles(labels))


def test_the_cache_keeps_its_size_and_its_answers(lookup):
    small = Understander(lookup, remember=10)
    labels = [title.labels["ru"] for title in lookup.occupations.titles[:35]]
    first = [small.understand(label) for label in labels]
    assert len(small._known) <= 10
    assert small.understand_titles(labels * 2) == first * 2
    assert len(small._known) <= 10
    assert small.understand(labels[-1]) is small.understand(labels[-1])


def test_nothing_is_kept_at_import():
    assert not [name for name, value in vars(module).items() if isinstance(value, Understander)]


def test_understanding_once():
    assert [a.isco for a in understand_titles(["Сварщик", "аспаз"])] == ["7212", "5120"]


def test_context_turns_only_what_was_not_sure(understander):
    sure = understander.understand("Сварщик", "Повар, пекарь, кондитер")
    assert sure.stage == "exact"
    assert sure.isco == "7212"

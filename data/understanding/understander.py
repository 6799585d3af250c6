"""The pipeline: clean → exact → inflected → head → slips and n-grams → context, for many texts at once."""

from collections.abc import Callable, Sequence
from functools import cached_property

from data.reference.occupations import load_occupations
from data.understanding.cleaning import all_words, bare, clean, without_seniority
from data.understanding.context import named_in, with_context
from data.understanding.heads import head
from data.understanding.letters import fold, unify
from data.understanding.lookup import Lookup, is_vague
from data.understanding.nearest import Nearest, load_nearest
from data.understanding.result import Found, Understood, capped
from data.understanding.settings import load_settings

_BRACKETS = frozenset('()[]{}"«»“”„')
_AT_ONCE = 4096
"""New texts worked on at once: keeps the features of their candidates at some ten megabytes."""


class Understander:
    """Understands texts and remembers them. Built once by the caller; opens nothing but the tables.

    The fitted model is loaded when the first text comes that the tables do not hold.

    Args:
        lookup: the texts that are known as they stand; default: those of the packaged tables.
        load: loads the fitted stages for them.
        remember: texts to remember at most; at least the older half goes when there are more.
    """

    def __init__(
        self,
        lookup: Lookup | None = None,
        load: Callable[[Lookup], Nearest] = load_nearest,
        remember: int = 500_000,
    ) -> None:
        self._settings = load_settings()
        self._lookup = lookup or Lookup.of(load_occupations(), self._settings.stages)
        self._load = load
        self._remember = remember
        self._known: dict[str, Understood] = {}

    @cached_property
    def _nearest(self) -> Nearest:
        return self._load(self._lookup)

    def understand(self, text: str, context: str = "") -> Understood:
        """Understand one text."""
        return self.understand_titles([text], [context] if context else None)[0]

    def understand_titles(
        self, texts: Sequence[str], contexts: Sequence[str] | None = None
    ) -> list[Understood]:
        """Understand texts, each with its context (roles, duties) where there is one.

        Args:
            texts: raw texts of any kind.
            contexts: one for each text; an empty one says nothing.

        Returns:
            One answer for each text, in their order; equal inputs have equal answers.
        """
        answers = self._by_text(texts)
        if contexts is None:
            return answers
        return [
            answer if answer.sure or not context else self._in_context(answer, context)
            for answer, context in zip(answers, contexts, strict=True)
        ]

    def _by_text(self, texts: Sequence[str]) -> list[Understood]:
        known = self._known
        try:
            return [known[text] for text in texts]
        except KeyError:
            pass  # some are new
        asked = dict.fromkeys(texts)
        answers = {text: known[text] for text in asked if text in known}
        new = [text for text in asked if text not in known]
        for at in range(0, len(new), _AT_ONCE):
            answers.update({answer.text: answer for answer in self._understood(new[at : at + _AT_ONCE])})
        self._remember_all(answers)
        return [answers[text] for text in texts]

    def _remember_all(self, answers: dict[str, Understood]) -> None:
        if len(self._known) + len(answers) > self._remember:
            for text in list(self._known)[: len(self._known) // 2 + len(answers)]:
                del self._known[text]
        self._known.update(list(answers.items())[-self._remember // 2 :])

    def _understood(self, texts: Sequence[str]) -> list[Understood]:
        found = [self._from_tables(text) for text in texts]
        searched = {at: _searched(texts[at]) for at, (stage, _) in enumerate(found) if stage == "none"}
        searched = {at: key for at, key in searched.items() if key}
        if searched:
            found_near = self._nearest.rank(list(searched.values()))
            for at, (stage, near) in zip(searched, found_near, strict=True):
                limit = self._settings.stages.vague if is_vague(searched[at]) else 1.0
                found[at] = (stage, capped(near, limit))
        return [self._answer(text, *result) for text, result in zip(texts, found, strict=True)]

    def _from_tables(self, text: str) -> tuple[str, Found]:
        unified = unify(text)
        for words in dict.fromkeys((all_words(unified), bare(unified))):
            stage, found = self._lookup.find(words)
            if found:
                return stage, found
        parts = head(unified, self._lookup)
        return ("head", parts) if parts else ("none", ())

    def _in_context(self, answer: Understood, context: str) -> Understood:
        settings = self._settings.context
        named = named_in(context, self._lookup, settings)
        found = with_context(answer.ranked, named, is_vague(clean(answer.text)), settings)
        return self._answer(answer.text, "context", found) if found else answer

    def _answer(self, text: str, stage: str, found: Found) -> Understood:
        found = found[: self._settings.ranked]
        if not found:
            return Understood(text, None, None, 0.0, False, "none", ())
        best = found[0]
        if best.probability < self._settings.sure_from:
            return Understood(text, None, None, best.probability, False, stage, found)
        return Understood(text, best.title, best.isco, best.probability, True, stage, found)


def _searched(text: str) -> str:
    return fold(without_seniority(clean(text)))


def understand_titles(texts: Sequence[str], contexts: Sequence[str] | None = None) -> list[Understood]:
    """Understand texts once, without remembering them; who asks again keeps an `Understander`."""
    return Understander().understand_titles(texts, contexts)

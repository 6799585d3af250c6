"""What other weights would do to a shortlist: `make notebooks`, or `marimo run notebooks/weights.py`.

The folder of the register and the index is MATCHER_HOME, else what `make select` made. It is only read.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="Weights")

with app.setup:
    import os
    from itertools import islice
    from pathlib import Path

    import marimo as mo

    from data.errors import MatchingError, NotInitialised
    from matcher.analysis.bump_chart import Words, bump_chart
    from matcher.analysis.comparing import MOVES, agreement, compared
    from matcher.analysis.describing import listed, table
    from matcher.analysis.points_chart import points_chart
    from matcher.analysis.reweighting import Reweighting, as_yaml, criteria_points, reweighted
    from matcher.composition import Program
    from matcher.explanation.pictures import svg
    from matcher.explanation.records import reasons
    from matcher.explanation.speech import load_speech
    from matcher.explanation.waterfall import waterfall
    from matcher.explanation.wording import Wording, load_texts
    from matcher.indexing.following import codes_of, follow
    from matcher.loading import read_weights
    from matcher.settings import Settings
    from scoring.checking import problems
    from scoring.compiling import Compiler
    from scoring.pair import score
    from scoring.weights import compiled, parsed

    LANGUAGES = {"Қазақша": "kk", "Русский": "ru", "English": "en"}
    OFFERED = 500  # vacancies in the menu, those registered first
    DEPTH = 1000  # how far down the order of all is followed
    SHOWN = 5  # problems of weights
    PLAIN = {"selection": None, "pagination": False, "show_column_summaries": False, "show_data_types": False}


@app.function
def small(text):
    return mo.md(f"<small>{text}</small>")


@app.function
def named(name, control):
    return mo.vstack([mo.md(name), control], gap=0)


@app.function
def in_every_language(text, **values):
    texts = load_texts(mo.notebook_dir() / "texts")
    return mo.md("\n\n".join(Wording(lang, texts)(text, **values) for lang in LANGUAGES.values()))


@app.cell
def _():
    reset = mo.ui.button(value=0, on_click=lambda times: times + 1, label="↺")
    get_chosen, set_chosen = mo.state(None)
    return get_chosen, reset, set_chosen


@app.cell
def _():
    language = mo.ui.dropdown(LANGUAGES, value="English")
    return (language,)


@app.cell
def _(language):
    say = Wording(language.value, load_texts(mo.notebook_dir() / "texts"))
    speech = load_speech(language.value)
    lists = (say("lists", "before"), say("lists", "after"))
    words = Words(*lists, {move: say("moves", move) for move in MOVES})
    return lists, say, speech, words


@app.cell
def _():
    _home = Path(os.environ.get("MATCHER_HOME", "var/sample"))
    try:
        program = Program(Settings(home=_home))
        follow(program.register, program.engine)
        day = program.register.encoded_to()
        weights_before = program.compiler.weights
    except MatchingError as error:
        _missing = isinstance(error, NotInitialised)
        _told = in_every_language("no_home", home=_home) if _missing else mo.md(str(error))
        mo.stop(True, mo.callout(_told, kind="warn"))
    return day, program, weights_before


@app.cell
def _(program):
    _text = read_weights(program.packaged, program.settings.weights)
    file_before = parsed(_text.text, _text.name)
    _open = [one.key for one in islice(program.register.vacancies_open(), OFFERED)]
    _changes = program.register.current("vacancies", _open)
    understood = {key: codes for key in _open if (codes := codes_of(_changes[key])).title}
    mo.stop(not understood, mo.callout(in_every_language("no_vacancy"), kind="warn"))
    return file_before, understood


@app.cell
def _(program, understood):
    _records = program.register.by_keys("vacancies", understood)
    _menu = {f"{one.id} · {one.title}": key for key, one in _records.items()}
    vacancy = mo.ui.dropdown(_menu, value=next(iter(_menu)), searchable=True, full_width=True)
    length = mo.ui.dropdown({str(n): n for n in (10, 20, 30)}, value="20")
    return length, vacancy


@app.cell
def _(file_before, reset):
    def _slider(last, step, value):
        return mo.ui.slider(0, last, step, value=value, show_value=True, full_width=True)

    reset.value  # a click makes the controls anew
    _points = criteria_points(file_before)
    sliders = mo.ui.dictionary(
        {criterion: _slider(5000, 50, points) for criterion, points in _points.items()}
    )
    unknown = _slider(100, 5, file_before.unknown.share)
    floor = mo.ui.switch(value=True)
    return floor, sliders, unknown


@app.cell
def _(floor, sliders, unknown):
    wanted = Reweighting(sliders.value, unknown.value, floor.value)
    return (wanted,)


@app.cell
def _(file_before, lists, program, wanted):
    try:
        file_after = reweighted(file_before, wanted, lists[1])
        weights_after = compiled(file_after, lists[1])
    except MatchingError as error:
        mo.stop(True, mo.callout(mo.md(str(error)), kind="danger"))
    compiler_after = Compiler.of(weights_after, program.dictionary)
    found = problems(weights_after)
    return compiler_after, file_after, found, weights_after


@app.cell
def _(compiler_after, length, program, understood, vacancy):
    asked, n = understood[vacancy.value], length.value
    before = program.engine.top(program.compiler.vacancy(asked), DEPTH).matches
    after = program.engine.top(compiler_after.vacancy(asked), DEPTH).matches
    comparison, alike = compared(before, after, n), agreement(before, after, n)
    people = listed(program.register, comparison, (*before, *after))
    return after, alike, asked, before, comparison, n, people


@app.cell
def _(floor, reset, say, sliders, speech, unknown):
    _sliders = [named(speech.wording("criteria", one), slider) for one, slider in sliders.elements.items()]
    _controls = [
        mo.md(f"### {say('controls', 'criteria')}"),
        small(say("controls", "criteria_caption")),
        *_sliders,
        named(say("controls", "unknown"), unknown),
        small(say("controls", "unknown_caption")),
        mo.hstack([mo.md(say("controls", "floor")), floor]),
        mo.hstack([mo.md(say("controls", "reset")), reset]),
    ]
    mo.sidebar(mo.vstack(_controls, gap=0.75).style(flex="none"), width="21rem")
    return


@app.cell
def _(asked, day, file_before, language, length, program, say, speech, vacancy):
    _weights = say("version", id=file_before.id, version=file_before.version)
    _people = speech.wording.number(program.engine.size("people"))
    _pay = asked.pay and speech.wording("written", "pay", n=speech.wording.number(asked.pay))
    _facts = [speech.names.title(asked.title), asked.place and speech.names.place(asked.place), _pay]
    _facts += [", ".join(map(speech.names.feature, asked.must))]
    _choice = [named(say("controls", "vacancy"), vacancy), named(say("controls", "length"), length)]
    mo.vstack(
        [
            mo.hstack([mo.md(f"# {say('title')}"), language], align="center"),
            small(say("caption", people=_people, day=day, weights=_weights)),
            mo.hstack(_choice, widths=[4, 1]),
            small(" · ".join(filter(None, _facts))),
        ]
    )
    return


@app.cell
def _(file_after, file_before, found, lists, say, speech):
    _points = (criteria_points(file_before), criteria_points(file_after))
    _names = {one: speech.wording("criteria", one) for one in _points[0]}
    _bars = points_chart(dict(zip(lists, _points, strict=True)), _names, speech.wording.number)
    _told = [f"{say('check', 'problems', n=len(found))}\n", *(f"- {one}" for one in found[:SHOWN])]
    _told += [f"- {say('check', 'more', n=len(found) - SHOWN)}"] if len(found) > SHOWN else []
    _check = mo.callout(mo.md("\n".join(_told)), kind="warn") if found else small(say("check", "fine"))
    mo.vstack([mo.md(f"## {say('parts', 'points')}"), _bars, _check])
    return


@app.cell
def _(say):
    _views = {say("views", one): one for one in ("chart", "table")}
    view = mo.ui.radio(_views, say("views", "chart"), inline=True)
    return (view,)


@app.cell
def _(alike, comparison, n, people, say, speech, view, words):
    _tau = "–" if alike.tau is None else f"{alike.tau:.2f}"
    _moves = comparison["move"].value_counts()
    _figures = [
        mo.stat(alike.kept, say("figures", "kept"), say("figures", "kept_caption", n=n), bordered=True),
        *(mo.stat(_moves[one], say("figures", one), bordered=True) for one in ("enters", "leaves")),
        mo.stat(_tau, say("figures", "tau"), say("figures", "tau_caption"), bordered=True),
    ]
    rows = table(comparison, people, speech.names, say)
    _labels = {key: one.label(speech.names) for key, one in people.items()}
    _views = {
        "chart": [
            bump_chart(comparison, n, _labels, words),
            small(say("views", "chart_caption", depth=DEPTH)),
        ],
        "table": [mo.ui.table(rows, **PLAIN)],
    }
    _shown = _views[view.value] if people else [mo.md(say("parts", "nobody"))]
    mo.vstack([mo.md(f"## {say('parts', 'changes')}"), mo.hstack(_figures, widths="equal"), view, *_shown])
    return (rows,)


@app.cell
def _(get_chosen, people, set_chosen, speech):
    mo.stop(not people)
    _menu = {one.label(speech.names): key for key, one in people.items()}
    _shown = people.get(get_chosen()) or next(iter(people.values()))
    candidate = mo.ui.dropdown(_menu, _shown.label(speech.names), on_change=set_chosen, searchable=True)
    return (candidate,)


@app.cell
def _(asked, candidate, lists, people, program, say, speech, weights_after, weights_before):
    def _drawn(title, weights):
        _score = score(asked, _person, weights, program.dictionary)
        _picture = svg(waterfall(reasons(asked, _person, _score, weights), speech), title)
        _note = "" if _score.listing else f" · {say('parts', 'not_listed')}"
        return mo.vstack([mo.md(f"**{title}**{_note}"), mo.Html(_picture)])

    _person = people[candidate.value].codes
    _both = [_drawn(lists[0], weights_before), _drawn(lists[1], weights_after)]
    mo.vstack([mo.md(f"## {say('parts', 'match')}"), candidate, mo.hstack(_both, widths="equal", gap=2)])
    return


@app.cell
def _(day):
    path = mo.ui.text("weights.yaml", full_width=True)
    in_force_from = mo.ui.date(value=day)
    return in_force_from, path


@app.cell
def _(say):
    write = mo.ui.run_button(label=say("keep", "write"))
    return (write,)


@app.cell
def _(day, file_after, file_before, in_force_from, path, say, write):
    text = as_yaml(file_after, in_force_from.value or day, file_before)
    outcome = mo.md("")
    if write.value:
        try:
            with Path(path.value).open("x", encoding="utf-8") as _file:
                _file.write(text)
            outcome = mo.callout(mo.md(say("keep", "written", path=path.value)), kind="success")
        except OSError as error:
            _told = say("keep", "refused", path=path.value, reason=error.strerror)
            outcome = mo.callout(mo.md(_told), kind="danger")
    _asked = [named(say("keep", "path"), path), named(say("keep", "from"), in_force_from), write]
    mo.vstack(
        [
            mo.md(f"## {say('parts', 'keep')}"),
            small(say("keep", "caption")),
            mo.hstack(_asked, widths=[3, 2, 1], align="end"),
            outcome,
            mo.accordion({"YAML": mo.ui.code_editor(text, language="yaml", disabled=True)}),
        ]
    )
    return outcome, text


if __name__ == "__main__":
    app.run()

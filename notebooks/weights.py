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
    import pandas as pd

    from data.errors import MatchingError, NotInitialised
    from matcher.analysis.bump_chart import Words, bump_chart
    from matcher.analysis.comparing import MOVES, agreement, compared
    from matcher.analysis.points_chart import points_chart
    from matcher.analysis.reweighting import Reweighting, as_yaml, criteria_points, reweighted
    from matcher.composition import Program, Settings
    from matcher.explanation.pictures import svg
    from matcher.explanation.records import reasons
    from matcher.explanation.speech import load_speech
    from matcher.explanation.waterfall import waterfall
    from matcher.explanation.wording import Wording, load_texts
    from matcher.indexing.following import codes_of, follow
    from matcher.loading import read_weights
    from scoring.checking import problems
    from scoring.compiling import Compiler
    from scoring.pair import score
    from scoring.weights import compiled, parsed

    OFFERED = 500  # vacancies in the menu, those registered first
    DEPTH = 1000  # how far down the order of all is followed
    SHOWN = 5  # problems of weights


@app.cell
def _():
    home = Path(os.environ.get("MATCHER_HOME", "var/sample"))
    return (home,)


@app.cell
def _():
    language = mo.ui.dropdown({"Қазақша": "kk", "Русский": "ru", "English": "en"}, value="English")
    return (language,)


@app.cell
def _(language):
    lang = language.value
    say = Wording(lang, load_texts(mo.notebook_dir() / "texts"))
    speech = load_speech(lang)
    return lang, say, speech


@app.cell
def _(home, say):
    try:
        program = Program(Settings(home=home))
        follow(program.register, program.engine)
        day = program.register.encoded_to()
        program.compiler  # weights in force that cannot be used are told here as well
    except MatchingError as error:
        _told = say("no_home", home=home) if isinstance(error, NotInitialised) else str(error)
        mo.stop(True, mo.callout(mo.md(_told), kind="warn"))
    return day, program


@app.cell
def _(program):
    in_force = read_weights(program.packaged, program.settings.weights)
    file_before = parsed(in_force.text, in_force.name)
    weights_before = program.compiler.weights
    return file_before, weights_before


@app.cell
def _(program, say):
    _open = list(islice(program.register.vacancies_open(), OFFERED))
    _changes = program.register.current("vacancies", [one.key for one in _open])
    understood = {key: codes for key, one in _changes.items() if (codes := codes_of(one)).title}
    mo.stop(not understood, mo.callout(mo.md(say("no_vacancy")), kind="warn"))
    vacancies = program.register.by_keys("vacancies", sorted(understood))
    return understood, vacancies


@app.cell
def _(vacancies):
    _menu = {f"{one.id} · {one.title}": key for key, one in vacancies.items()}
    vacancy = mo.ui.dropdown(_menu, value=next(iter(_menu)), searchable=True, full_width=True)
    length = mo.ui.dropdown({str(n): n for n in (10, 20, 30)}, value="20")
    return length, vacancy


@app.cell
def _():
    reset = mo.ui.button(value=0, on_click=lambda times: times + 1, label="↺")
    return (reset,)


@app.cell
def _(file_before, reset):
    reset.value  # a click makes the controls anew
    sliders = mo.ui.dictionary(
        {
            criterion: mo.ui.slider(0, 5000, 50, value=points, show_value=True, full_width=True)
            for criterion, points in criteria_points(file_before).items()
        }
    )
    unknown = mo.ui.slider(0, 100, 5, value=file_before.unknown.share, show_value=True, full_width=True)
    floor = mo.ui.switch(value=True)
    return floor, sliders, unknown


@app.cell
def _(floor, sliders, unknown):
    wanted = Reweighting(sliders.value, unknown.value, floor.value)
    return (wanted,)


@app.cell
def _(file_before, program, say, wanted):
    try:
        file_after = reweighted(file_before, wanted, say("lists", "after"))
        weights_after = compiled(file_after, say("lists", "after"))
    except MatchingError as error:
        mo.stop(True, mo.callout(mo.md(str(error)), kind="danger"))
    compiler_after = Compiler.of(weights_after, program.dictionary)
    found = problems(weights_after)
    return compiler_after, file_after, found, weights_after


@app.cell
def _(compiler_after, length, program, understood, vacancy):
    asked = understood[vacancy.value]
    n = length.value
    before = program.engine.top(program.compiler.vacancy(asked), DEPTH).matches
    after = program.engine.top(compiler_after.vacancy(asked), DEPTH).matches
    comparison = compared(before, after, n)
    alike = agreement(before, after, n)
    return after, alike, asked, before, comparison, n


@app.cell
def _(after, before, comparison, program, speech):
    changes = program.register.current("people", comparison["key"].tolist())
    people = {key: codes_of(change) for key, change in changes.items()}
    _stints = {match.key: match.stint for match in (*before, *after)}
    counted = {key: codes.stints[_stints[key]] for key, codes in people.items()}
    professions = {key: speech.names.title(one.title) if one.title else "–" for key, one in counted.items()}
    labels = {key: f"{changes[key].subject_id} · {professions[key]}" for key in comparison["key"]}
    return changes, counted, labels, people, professions


@app.cell
def _(say):
    words = Words(say("lists", "before"), say("lists", "after"), {move: say("moves", move) for move in MOVES})
    return (words,)


@app.cell
def _(floor, reset, say, sliders, speech, unknown):
    def _named(name, control):
        return mo.vstack([mo.md(name), control], gap=0)

    def _small(text):
        return mo.md(f"<small>{text}</small>")

    _sliders = [_named(speech.wording("criteria", one), slider) for one, slider in sliders.elements.items()]
    _controls = [
        mo.md(f"### {say('controls', 'criteria')}"),
        _small(say("controls", "criteria_caption")),
        *_sliders,
        _named(say("controls", "unknown"), unknown),
        _small(say("controls", "unknown_caption")),
        mo.hstack([mo.md(say("controls", "floor")), floor]),
        mo.hstack([mo.md(say("controls", "reset")), reset]),
    ]
    mo.sidebar(mo.vstack(_controls, gap=0.75).style(flex="none"), width="21rem")
    return


@app.cell
def _(day, file_before, language, program, say, speech):
    _weights = say("version", id=file_before.id, version=file_before.version)
    _people = speech.wording.number(program.engine.size("people"))
    _caption = say("caption", people=_people, day=day, weights=_weights)
    mo.vstack(
        [
            mo.hstack([mo.md(f"# {say('title')}"), language], justify="space-between", align="center"),
            mo.md(f"<small>{_caption}</small>"),
        ]
    )
    return


@app.cell
def _(asked, length, say, speech, vacancy):
    _facts = [
        speech.names.title(asked.title),
        speech.names.place(asked.place) if asked.place else None,
        speech.wording("written", "pay", n=speech.wording.number(asked.pay)) if asked.pay else None,
        ", ".join(speech.names.feature(skill) for skill in asked.must),
    ]
    mo.vstack(
        [
            mo.hstack(
                [
                    mo.vstack([mo.md(f"**{say('controls', 'vacancy')}**"), vacancy], gap=0.1),
                    mo.vstack([mo.md(f"**{say('controls', 'length')}**"), length], gap=0.1),
                ],
                widths=[4, 1],
            ),
            mo.md(f"<small>{' · '.join(filter(None, _facts))}</small>"),
        ],
        gap=0.3,
    )
    return


@app.cell
def _(file_after, file_before, found, say, speech):
    _bars = {
        say("lists", "before"): criteria_points(file_before),
        say("lists", "after"): criteria_points(file_after),
    }
    _names = {one: speech.wording("criteria", one) for one in criteria_points(file_before)}
    _told = [f"- {one}" for one in found[:SHOWN]]
    _told += [say("check", "more", n=len(found) - SHOWN)] if len(found) > SHOWN else []
    _heading = say("check", "problems", n=len(found)) if found else f"<small>{say('check', 'fine')}</small>"
    _check = mo.md("\n".join([_heading, "", *_told]))
    mo.vstack(
        [
            mo.md(f"## {say('parts', 'points')}"),
            points_chart(_bars, _names, speech.wording.number),
            mo.callout(_check, kind="warn") if found else _check,
        ]
    )
    return


@app.cell
def _(alike, comparison, n, say):
    def _moved(move):
        return int((comparison["move"] == move).sum())

    _tau = "–" if alike.tau is None else f"{alike.tau:.2f}"
    figures = mo.hstack(
        [
            mo.stat(alike.kept, say("figures", "kept"), say("figures", "kept_caption", n=n), bordered=True),
            mo.stat(_moved("enters"), say("figures", "enters"), bordered=True),
            mo.stat(_moved("leaves"), say("figures", "leaves"), bordered=True),
            mo.stat(_tau, say("figures", "tau"), say("figures", "tau_caption"), bordered=True),
        ],
        widths="equal",
    )
    return (figures,)


@app.cell
def _(changes, comparison, counted, people, professions, say, speech):
    _keys = comparison["key"].tolist()
    _told = comparison.assign(
        move=[say("moves", move) for move in comparison["move"]],
        person=[changes[key].subject_id for key in _keys],
        profession=[professions[key] for key in _keys],
        years=pd.array([counted[key].years for key in _keys], "Int64"),
        place=[speech.names.place(people[key].place) if people[key].place else None for key in _keys],
        pay=pd.array([people[key].pay for key in _keys], "Int64"),
    )
    _order = ["rank_after", "rank_before", "move", "person", "profession", "points_after", "points_before"]
    _order += ["years", "place", "pay"]
    table = _told[_order].rename(columns={name: say("columns", name) for name in _order})
    return (table,)


@app.cell
def _(say):
    _views = {say("parts", view): view for view in ("chart", "table")}
    view = mo.ui.radio(_views, value=say("parts", "chart"), inline=True)
    return (view,)


@app.cell
def _(comparison, figures, labels, n, say, speech, table, view, words):
    if view.value == "table":
        _shown = mo.ui.table(
            table, selection=None, pagination=False, show_column_summaries=False, show_data_types=False
        )
    else:
        _shown = mo.vstack(
            [
                bump_chart(comparison, n, labels, words),
                mo.md(
                    f"<small>{say('parts', 'changes_caption', depth=speech.wording.number(DEPTH))}</small>"
                ),
            ]
        )
    mo.vstack(
        [
            mo.md(f"## {say('parts', 'changes')}"),
            figures,
            view,
            _shown if labels else mo.md(say("parts", "nobody")),
        ]
    )
    return


@app.cell
def _():
    get_chosen, set_chosen = mo.state(None)
    return get_chosen, set_chosen


@app.cell
def _(get_chosen, labels, set_chosen):
    mo.stop(not labels)
    _menu = {label: key for key, label in labels.items()}
    _kept = labels.get(get_chosen(), next(iter(_menu)))
    candidate = mo.ui.dropdown(_menu, value=_kept, on_change=set_chosen, searchable=True)
    return (candidate,)


@app.cell
def _(asked, candidate, people, program, say, speech, weights_after, weights_before):
    def _drawn(title, weights):
        _score = score(asked, _person, weights, program.dictionary)
        _note = "" if _score.listing else f" · {say('parts', 'not_listed')}"
        _reasons = reasons(asked, _person, _score, weights)
        _picture = mo.Html(svg(waterfall(_reasons, speech), title))
        return mo.vstack([mo.md(f"**{title}**{_note}"), _picture])

    _person = people[candidate.value]
    mo.vstack(
        [
            mo.md(f"## {say('parts', 'match')}"),
            candidate,
            mo.hstack(
                [
                    _drawn(say("lists", "before"), weights_before),
                    _drawn(say("lists", "after"), weights_after),
                ],
                widths="equal",
                gap=2,
            ),
        ]
    )
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
def _(day, file_after, file_before, in_force_from):
    text = as_yaml(file_after, in_force_from.value or day, file_before)
    return (text,)


@app.cell
def _(path, say, text, write):
    def _write():
        _path = Path(path.value)
        try:
            with _path.open("x", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            _told = say("keep", "refused", path=_path, reason=error.strerror)
            return mo.callout(mo.md(_told), kind="danger")
        return mo.callout(mo.md(say("keep", "written", path=_path)), kind="success")

    outcome = _write() if write.value else None
    return (outcome,)


@app.cell
def _(in_force_from, outcome, path, say, text, write):
    mo.vstack(
        [
            mo.md(f"## {say('parts', 'keep')}"),
            mo.md(f"<small>{say('keep', 'caption')}</small>"),
            mo.hstack(
                [
                    mo.vstack([mo.md(say("keep", "path")), path], gap=0.1),
                    mo.vstack([mo.md(say("keep", "from")), in_force_from], gap=0.1),
                    write,
                ],
                widths=[3, 2, 1],
                align="end",
            ),
            *([outcome] if outcome else []),
            mo.accordion({"YAML": mo.ui.code_editor(text, language="yaml", disabled=True)}),
        ]
    )
    return


if __name__ == "__main__":
    app.run()

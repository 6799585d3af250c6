"""The long-running process, with a clock and a pause that the test holds."""

from datetime import timedelta

from matcher.selection.work import Rhythm, work

LOOK = timedelta(minutes=5)


class Day:
    """A clock that goes on with each pause; what is to happen at a look; and when it ends."""

    def __init__(self, at, looks, events=None):
        self.now, self.looks, self.events = at, looks, events or {}
        self.paused, self.ticked = [], []

    def __call__(self):
        return self.now

    def pause(self, seconds):
        self.paused.append(seconds)
        self.now += timedelta(seconds=seconds)
        self.events.get(len(self.paused), lambda: None)()
        return len(self.paused) == self.looks


def reports(desk, day, **rhythm):
    done = []
    work(lambda: desk, day.ticked.append, day, day.pause, Rhythm(every=LOOK, **rhythm), done.append)
    return done


def test_the_first_look_selects_for_all_and_a_quiet_register_is_left_alone(desk, at):
    day = Day(at, looks=4)
    done = reports(desk, day)
    assert [report.vacancies.selected > 0 for report in done] == [True]
    assert day.paused == [LOOK.total_seconds()] * 4


def test_what_comes_in_is_selected_for_at_the_next_look(desk, at, files, program, tmp_path):
    from data.population import Request, people_lines
    from matcher.intake.importing import Import, import_file

    path = tmp_path / "new.jsonl"
    lines = people_lines(Request(resumes=3, vacancies=0, seed=77, as_of=at))
    path.write_bytes(b"".join(lines))

    def come_in():
        asked = Import(path, None, at, program.day(at), 1, tmp_path)
        import_file(program.register, program.make_encoder(at), program.places.find, asked)

    done = reports(desk, Day(at, looks=4, events={2: come_in}))
    assert len(done) == 2
    assert 1 <= done[1].people.selected <= 3
    assert done[1].vacancies.selected == 0
    assert done[1].as_of == at + 2 * LOOK


def test_the_clocks_are_moved_at_every_look(desk, at):
    day = Day(at, looks=3)
    reports(desk, day)
    assert day.ticked == [at, at + LOOK, at + 2 * LOOK]


def test_whoever_turned_by_then_is_selected_for_in_the_same_look(desk, at, program):
    from matcher.law.acts import Offer
    from matcher.offers.tick import tick

    person = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and program.cases.life(change.subject_id, at).status == "unemployed"
    )
    for vacancy in [one.subject_id for one in program.register.latest("vacancies") if one.available][:3]:
        program.office.do(Offer(person, vacancy, via="phone", verdict={}), at, "officer")
    program.clock = clock = Day(at, looks=2)
    positions = []
    clock.events[1] = lambda: setattr(clock, "now", at + timedelta(days=20))

    def moved(now):
        tick(program.register, program.law, now)
        positions.append(program.register.position())

    done = []
    work(
        lambda: desk,
        moved,
        clock,
        clock.pause,
        Rhythm(every=LOOK, lacking_every=timedelta(days=99)),
        done.append,
    )
    assert positions[1] > positions[0]
    assert [report.as_of for report in done] == [at, at + timedelta(days=20)]


def test_lacking_vacancies_are_looked_at_again_once_in_a_while(desk, at):
    done = reports(desk, Day(at, looks=30), lacking_every=timedelta(hours=1))
    assert [report.as_of - at for report in done] == [timedelta(0), timedelta(hours=1), timedelta(hours=2)]
    assert all(report.vacancies.again == report.vacancies.selected for report in done[1:])

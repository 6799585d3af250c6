from benchmarks.population.files import population_files
from benchmarks.start import Asked, prepare
from matcher.composition import Program
from matcher.settings import Settings


def test_the_command_lists_what_the_definition_lists(kept, tmp_path):
    with Program(Settings(home=tmp_path)) as program:
        vacancy, exact = prepare(program, population_files(200, kept).paths)
    assert exact
    assert Asked(tmp_path, vacancy).answer() == exact

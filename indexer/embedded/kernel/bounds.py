"""Upper bounds of points, for titles and for runs of rows."""

from indexer.embedded.kernel.compiling import Int, inlined
from indexer.embedded.kernel.points import NOBODY
from indexer.embedded.kernel.table import I2, I4, NOT_COUNTED, Query, Runs, Scratch


@inlined
def title_bounds(runs: Runs, query: Query, scratch: Scratch) -> None:
    """For each title the most that base and features can earn in it."""
    bounds = scratch.by_name
    bounds[:] = query.most_base
    for i in range(len(query.wanted)):
        feature = query.wanted[i]
        if feature < len(runs.of_feature) - 1:
            for j in range(runs.of_feature[feature], runs.of_feature[feature + 1]):
                title = runs.titles[j]
                bounds[title] = min(bounds[title] + query.gains[i], query.most_by_name)


@inlined
def highest(values: I2 | I4) -> Int:
    """The maximum; numba's own would allocate."""
    found = values[0]
    for value in values:
        found = max(found, value)
    return found


@inlined
def most_of_row(query: Query) -> Int:
    """The most that what is read in order can earn."""
    transport = 0
    for band in range(len(query.transport_points)):
        transport = max(transport, highest(query.transport_points[band]))
    return highest(query.schedule_points) + transport + highest(query.pay_points)


@inlined
def most_by_near(query: Query, scratch: Scratch) -> None:
    """The most of training by nearness, and of training and stint by alternative and nearness."""
    training, most = scratch.training, scratch.most
    for near in range(len(training)):
        training[near] = highest(query.training_points[near])
        for alternative in range(len(query.near)):
            most[alternative, near] = highest(query.stint_points[alternative, near]) + training[near]


@inlined
def run_bound(runs: Runs, query: Query, scratch: Scratch, title: Int, run: Int) -> Int:
    """The most that nearness-dependent points can be in a run."""
    best = NOBODY
    for alternative in range(len(query.near)):
        near = query.near[alternative, title]
        if near != NOT_COUNTED:
            points = query.stint_points[alternative, near, runs.stint[run]] + scratch.training[near]
            best = max(best, points)
    return best

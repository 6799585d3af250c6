"""Suitable work (order-214:2.10): the dated policy that says what each criterion asks, with its examples.

`kazakhstan.yaml` is in force; files below `examples` hold the law of Germany, France and Switzerland in the
same shape, so that the shape is known to carry them.
"""

from data.law.suitable_work.asks import AnyOf, Leaf, alternatives
from data.law.suitable_work.policy import Criterion, InForce, Stage, SuitableWork
from data.packaged import Packaged
from data.policies.reading import read

__all__ = [
    "AnyOf",
    "Criterion",
    "InForce",
    "Leaf",
    "Stage",
    "SuitableWork",
    "alternatives",
    "load_suitable_work",
]


def load_suitable_work(packaged: Packaged | None = None, name: str = "kazakhstan") -> SuitableWork:
    """Read a policy, overlaid by the policy folder.

    Args:
        packaged: where the files are.
        name: of the file below `law/suitable_work`, such as `examples/germany`.

    Raises:
        TableError: naming every wrong field at once.
    """
    return read(SuitableWork, (packaged or Packaged()).read(f"law/suitable_work/{name}.yaml"))

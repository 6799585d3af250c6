"""The Labour Code of Kazakhstan, as far as a vacancy is measured by it when it comes in."""

from data.law.labour_code.demands import UnlawfulDemands, load_unlawful_demands, unlawful_demand

__all__ = ["UnlawfulDemands", "load_unlawful_demands", "unlawful_demand"]

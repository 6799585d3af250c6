"""Posts that need not be posted (order-214:66)."""

_BY_KIND = {"civil_servant", "elected", "deputy_of_parliament", "deputy_of_maslikhat", "judge", "serviceman"}
_SERVICES = {"special_state_body", "law_enforcement", "state_courier"}
_ALL_WORKERS = {"national_bank", "national_bank_department", "financial_regulator"}


def is_exempt(employer_kind: str, kind: str) -> bool:
    """Whether clause 66 takes the post out of the duty.

    Of the services only officers (қызметкерлер) are exempt; of the National Bank, its departments and the
    regulator every worker (жұмыскерлер) is.
    """
    if kind in _BY_KIND or employer_kind in _ALL_WORKERS:
        return True
    return kind == "officer" and employer_kind in _SERVICES

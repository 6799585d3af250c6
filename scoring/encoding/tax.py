"""What is kept from gross pay, by the dated policy."""

from decimal import Decimal

from data.policies.pay import Tax

HUNDRED = 100


def net(gross: Decimal, tax: Tax) -> Decimal:
    """What is left of gross pay of a month: less pension, medical insurance and income tax, tenge."""
    kept = sum(
        min(gross, Decimal(part.up_to_wages * tax.minimum_wage)) * part.share / HUNDRED
        for part in (tax.pension, tax.medical)
    )
    income = tax.income
    taxed = max(gross - kept - income.deduction_indexes * tax.index, Decimal(0))
    upper_from = Decimal(income.upper_from_indexes_a_year * tax.index) / 12
    upper = max(taxed - upper_from, Decimal(0))
    return gross - kept - ((taxed - upper) * income.share + upper * income.upper_share) / HUNDRED

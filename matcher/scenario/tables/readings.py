"""The readings that a file may set, and that an outcome may depend on."""

from collections.abc import Mapping

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    question: tuple(names.split())
    for question, names in {
        "A01": "not_counted counted",
        "A02": "error provisional",
        "A03": "worked closed",
        "A04": "next_working_day at_request",
        "A05": "either both",
        "A06": "assistant_only any_channel",
        "A07": "at_term_end service_term within_term",
        "A08": "at_once after_term",
        "A09": "birthday_begins birthday_over",
        "A10": "only_for_measures as_such",
        "A11": "unknown_waits does_not_bar",
        "A12": "not_a_refusal refusal not_found",
        "A13": "waits_for_employer found only_a_hire",
        "A14": "refused accepted",
        "A15": "registered arose",
        "A16": "at_receipt at_answer",
        "A17": "job_seeker other_applicant",
        "A18": "office_hours any_hour",
        "A19": "fact_prevails final",
        "A20": "post posting",
        "A21": "interview_counts workplace_only",
        "A22": "not_a_refusal refusal",
        "A23": "unemployed_only all",
        "A24": "void silence_counts",
        "A25": "work record",
        "A26": "each_spell add_up",
        "A27": "one_of_three ground_by_itself ground_on_three",
        "A28": "excuses does_not_excuse",
        "A29": "office_close midnight late_consent_cures",
        "A30": "last first",
        "A31": "all_three any",
        "A32": "spared reached",
        "A33": "from_start from_decision",
        "A34": "runs suspends",
        "A35": "centre person",
    }.items()
}
"""Question to the names of its readings, in the format's order."""

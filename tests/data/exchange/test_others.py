"""trudvsem, duplicates, the documentation, and the real files."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from data.exchange import Accepted, Reject, detect, find_duplicates, read
from data.exchange.schema import json_schema, renewed
from data.records import Vacancy

RECEIVED = datetime(2026, 3, 31, 9, tzinfo=timezone(timedelta(hours=5)))
PLACES = {"Астана": "710000000", "Алматы": "750000000", "Нур-Султан": "710000000"}
TEXT = "Знание кассовой дисциплины, вежливость, умение работать с покупателями и принимать товар по накладным"


def test_a_resume_text_that_names_a_doer_has_a_title_and_duties_have_none(read_file):
    rows = ",,Водитель погрузчика,a\n,,Уборка территории,b\n,,,c\n,,Повар,\n"
    content = "achievements,achievements_modified,demands,id\n" + rows
    accepted, rejects = read_file("r.csv", content)
    assert [(a.record.id, [w.title for w in a.record.wanted]) for a in accepted] == [
        ("trudvsem:a", ["Водитель погрузчика"]), ("trudvsem:b", []),
    ]  # fmt: skip
    assert [len(a.notes) for a in accepted] == [0, 1]
    assert accepted[1].record.history is None
    assert [(r.line, r.field) for r in rejects] == [(4, "demands"), (5, "id")]


def ad(number, title="Продавец-кассир", text=TEXT, employer=None, place="710000000"):
    return Vacancy(
        id=str(number), registered_at=RECEIVED, title=title, requirements=text, employer=employer, place=place
    )


def test_the_same_ad_again_is_one_group():
    ads = [
        ad(1),
        ad(2, title="кассир продавец"),
        ad(3, text=TEXT + "!"),
        ad(4, text=TEXT.replace("вежливость", "вежливость,")),
        ad(5, title="Сварщик"),
        ad(6, place="750000000"),
        ad(7, text="Совсем другое: строить дома из кирпича и класть плитку, читать чертежи"),
    ]
    (group,) = find_duplicates(ads)
    assert group.ids == ("1", "2", "3", "4")
    assert group.likeness >= 88


def test_two_employers_do_not_post_the_same_ad_and_one_does_in_two_places():
    assert find_duplicates([ad(1, employer="А"), ad(2, employer="Б")]) == []
    (group,) = find_duplicates([ad(1, employer="А"), ad(2, employer="а", place="750000000")])
    assert group.ids == ("1", "2")


def test_bare_titles_are_the_same_ad_only_within_an_employer():
    assert find_duplicates([ad(1, text=None), ad(2, text=None)]) == []
    assert len(find_duplicates([ad(1, text=None, employer="А"), ad(2, text=None, employer="А")])) == 1


def test_a_place_full_of_ads_is_not_compared_pair_by_pair(monkeypatch):
    from data.exchange import duplicates

    calls = []
    monkeypatch.setattr(duplicates, "_likeness", lambda a, b: calls.append(1) or 0.0)
    find_duplicates(ad(n, title=f"Работа {n}", text=f"текст {n}") for n in range(2000))
    assert len(calls) <= 2 * 2000 * duplicates.WINDOW


def test_the_documentation_is_current():
    path = Path(__file__).parents[3] / "docs" / "formats.md"
    document = path.read_text(encoding="utf-8")
    assert renewed(document) == document, "run python -m data.exchange.schema docs/formats.md"


def test_the_schema_knows_the_three_kinds():
    assert set(json_schema()["discriminator"]["mapping"]) == {"person", "vacancy", "employer"}


def real(path):
    rows = list(read(path, received_at=RECEIVED, find_place=PLACES.get))
    return [r for r in rows if isinstance(r, Accepted)], [r for r in rows if isinstance(r, Reject)]


def test_the_real_astana_thousand(shared):
    accepted, rejects = real(shared / "vacancies" / "hhkz_astana_2026-03_1000.csv")
    vacancies = [row.record for row in accepted]
    assert (len(accepted), len(rejects)) == (996, 4)
    assert {row.field for row in rejects} == {"point"}
    assert sum(v.pay is not None for v in vacancies) == 588
    assert sum(v.point is not None for v in vacancies) == 860
    assert all(v.place == "710000000" and v.experience_years is not None for v in vacancies)
    assert {v.pay.currency for v in vacancies if v.pay} == {"KZT", "USD", "RUB", "EUR", "KGS"}
    assert sum(v.schedule.nights is True for v in vacancies) == 22


def test_the_other_real_files(shared):
    counts = {}
    for path in [*shared.glob("vacancies/hhkz_*.csv"), *shared.glob("resumes/trudvsem*.csv")]:
        accepted, rejects = real(path)
        counts[path.stem, detect(path)] = (len(accepted), len(rejects))
        assert not [r for r in accepted if any(n.field == "pay" for n in r.notes)], (
            "every pay in words is read"
        )
    assert counts == {
        ("hhkz_astana_2026-03_1000", "hh-csv"): (996, 4),
        ("hhkz_almaty_astana_2025-05_393", "hh-csv"): (393, 0),
        ("hhkz_almaty_it_2024_1128", "hh-csv"): (1128, 0),
        ("hhkz_titles_2020_2000", "hh-csv"): (2000, 0),
        ("trudvsem_resume_texts_1956", "trudvsem-csv"): (1937, 19),
    }

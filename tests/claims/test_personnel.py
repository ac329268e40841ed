"""Who serves where: marks and relations from sentences as news reports have them."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from graph.claims.personnel import Personnel, brat_of
from graph.documents.document import Metadata
from graph.mentions.brat import Annotation, RelationKind, read_brat
from graph.mentions.gazetteer import Gazetteer
from graph.text.text import Text


def text_of(content: str) -> Text:
    return Text(content=content, metadata=Metadata(), origin="test.txt", name="test")


@pytest.fixture(scope="session")
def personnel(gazetteer: Gazetteer) -> Personnel:
    return Personnel(gazetteer)


def relations(annotation: Annotation) -> set[str]:
    return {f"{tie.person.text} {tie.kind.value} {tie.other.text}" for tie in annotation.relations}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The General Officer Commanding (GOC), 5 Division, Nigerian Army, Maj.-Gen. Ada Obi, spoke.",
            {
                "Ada Obi has_rank Maj.-Gen.",
                "Ada Obi has_title General Officer Commanding",
                "Ada Obi is_posted 5 Division",
            },
        ),
        (
            "Colonel Musa Danladi, the commander of 44 Brigade, thanked the villagers.",
            {
                "Musa Danladi has_rank Colonel",
                "Musa Danladi has_role commander",
                "Musa Danladi is_posted 44 Brigade",
            },
        ),
        (
            "Until then Brig. Gen. T.K. Wara was the Commandant of the Western Training Command.",
            {
                "T.K. Wara has_rank Brig. Gen.",
                "T.K. Wara has_role Commandant",
                "T.K. Wara is_posted Western Training Command",
            },
        ),
        (
            "Rear Admiral Ife Bello, a former Director of Logistics, is now the Flag Officer Commanding,"
            " Southern Naval Command.",
            {
                "Ife Bello has_rank Rear Admiral",
                "Ife Bello has_title Director of Logistics",
                "Ife Bello has_title Flag Officer Commanding",
                "Ife Bello is_posted Southern Naval Command",
            },
        ),
        (
            "Col. Ali Garba moved to the Ministry of Defence.",
            {"Ali Garba has_rank Col.", "Ali Garba is_posted Ministry of Defence"},
        ),
        (
            "Ali Garba, a deputy superintendent of police, declined to comment.",
            {"Ali Garba has_rank deputy superintendent of police"},
        ),
    ],
)
def test_an_officer_has_rank_position_and_post(
    personnel: Personnel, nlp: Language, sentence: str, expected: set[str]
) -> None:
    assert relations(personnel.read(nlp(sentence))) == expected


def test_in_a_list_each_officer_has_their_own_post(personnel: Personnel, nlp: Language) -> None:
    sentence = (
        "Among them are Maj.-Gen. KC Dogo, GOC, 4 Division; Maj.-Gen. Yusuf Ahmed, 9 Division; and Capt. Femi"
        " Ojo, spokesman of Operation Dry Season."
    )
    assert relations(personnel.read(nlp(sentence))) == {
        "KC Dogo has_rank Maj.-Gen.",
        "KC Dogo has_title GOC",
        "KC Dogo is_posted 4 Division",
        "Yusuf Ahmed has_rank Maj.-Gen.",
        "Yusuf Ahmed is_posted 9 Division",
        "Femi Ojo has_rank Capt.",
        "Femi Ojo has_title spokesman",
        "Femi Ojo is_posted Operation Dry Season",
    }


def test_what_is_said_of_a_surname_is_said_of_its_owner(personnel: Personnel, nlp: Language) -> None:
    text = (
        "Lt. Col. Sani Musa met elders. Musa, who was the Commander of 12 Battalion, promised to return.\n\n"
        "The brigade is new."
    )
    found = relations(personnel.read(nlp(text)))
    assert {"Sani Musa has_role Commander", "Sani Musa is_posted 12 Battalion"} <= found


def test_nothing_reaches_over_a_paragraphs_end(personnel: Personnel, nlp: Language) -> None:
    text = "They met Col. Sani Musa\n\nCommander, 12 Battalion: the new office opens"
    ties = personnel.read(nlp(text)).relations
    assert [tie.kind for tie in ties] == [RelationKind.HAS_RANK]


def test_civilians_are_not_marked(personnel: Personnel, nlp: Language) -> None:
    annotation = personnel.read(nlp("Grace Okafor, a teacher, said that Peter Brown had left the town."))
    assert annotation == Annotation()


def test_the_standoff_file_fits_the_text(nlp: Language, gazetteer: Gazetteer) -> None:
    content = "“We are ready,” Major\nGeneral Zoë Obi, the GOC, 5 Division, told the café’s guests."
    ann = brat_of(text_of(content), nlp, gazetteer)
    annotation = read_brat(ann)
    assert relations(annotation) == {
        "Zoë Obi has_rank Major General",
        "Zoë Obi has_title GOC",
        "Zoë Obi is_posted 5 Division",
    }
    for mark in annotation.marks:
        assert content[mark.start : mark.end].replace("\n", " ") == mark.text


def test_nobody_named_is_an_empty_file(nlp: Language, gazetteer: Gazetteer) -> None:
    assert brat_of(text_of("It rained all day."), nlp, gazetteer) == ""


_WORDS = [
    "Maj.-Gen.",
    "Col",
    "Ada Obi",
    "GOC",
    "(GOC)",
    "Director of",
    "5 Division",
    "Operation",
    "Army",
    "4",
]
_BETWEEN = ["the", "of", ",", ";", ".", "\n", "\n\n", "’s", "and", "was", "“", "Command", "police", "\u00a0"]
_PIECES = st.sampled_from([*_WORDS, *_BETWEEN])


@settings(max_examples=50)
@given(st.lists(_PIECES, max_size=25).map(" ".join))
def test_any_row_of_such_words_gives_valid_brat(nlp: Language, gazetteer: Gazetteer, content: str) -> None:
    annotation = read_brat(brat_of(text_of(content), nlp, gazetteer))
    assert all(0 <= mark.start < mark.end <= len(content) for mark in annotation.marks)
    for kind in {mark.kind for mark in annotation.marks}:
        ends = [(mark.start, mark.end) for mark in annotation.marks if mark.kind is kind]
        assert all(a[1] <= b[0] for a, b in pairwise(ends))


@pytest.mark.shared
def test_names_and_relations_of_the_fields_corpus(personnel: Personnel, nlp: Language, shared: Path) -> None:
    """A floor under the rules as they are: every fourth article, lenient on spans, all lines counted."""
    gold = found = shared_ties = 0
    for path in sorted((shared / "data" / "sfm-ner" / "dev").glob("*.ann"))[::4]:
        wanted = read_brat(path.read_text(encoding="utf-8"), str(path))
        if not wanted.relations:
            continue
        content = path.with_suffix(".txt").read_text(encoding="utf-8")
        given_ties = personnel.read(nlp(content)).relations
        gold += len(wanted.relations)
        found += len(given_ties)
        shared_ties += sum(
            any(a.person.overlaps(b.person) and a.other.overlaps(b.other) for b in wanted.relations)
            for a in given_ties
        )
    assert shared_ties / gold > 0.65
    assert shared_ties / found > 0.6

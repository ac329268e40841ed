"""Case files: a valid one is read; each mistake is told with file, line, field and what would be valid."""

from pathlib import Path

import pytest

from graph.claims.claim import Certainty
from graph.errors import SkipDocument
from graph.mentions.gazetteer import load_gazetteer
from graph.partial_date import PartialDate
from graph.tables.case_file import load_case
from graph.tables.case_parties import KnownNames


@pytest.fixture(scope="module")
def known() -> KnownNames:
    return KnownNames.of(load_gazetteer())


def write(folder: Path, text: str) -> Path:
    path = folder / "xx-test.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_valid_file_is_read(tmp_path: Path, known: KnownNames, case_text: str) -> None:
    case = load_case(write(tmp_path, case_text), known)

    assert case.trainings[0].begin == PartialDate.parse("199X")
    assert [citation.certainty for citation in case.trainings[0].sources] == [None, Certainty.DENIED]
    assert case.sources["s2"].published is None


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        pytest.param("id: xx-test", "id: XX", 1, "id: found 'XX'; write lower-case", id="id-form"),
        pytest.param("id: xx-test", "id: other", 1, "the file's name asks for 'xx-test'", id="id-and-name"),
        pytest.param("title: A case for tests", "titel: x", 1, "title: is missing", id="missing-field"),
        pytest.param(
            "host_country: ML", "host_country: Mali", 3, "found 'Mali'; write a code", id="country-form"
        ),
        pytest.param(
            "host_country: ML", "host_country: QQ", 4, "no country has the code 'QQ'", id="no-such-country"
        ),
        pytest.param("kind: unit", "kind: army", 6, "found 'army'; write 'country'", id="kind"),
        pytest.param(
            "kind: unit", "kind: institution", 4, "a trainee of kind 'institution'", id="no-trainee-kind"
        ),
        pytest.param(
            "kind: unit", "kind: unit\n  key: force/ml/x", 4, "of another kind", id="key-of-another-kind"
        ),
        pytest.param("kind: armed-group, ", "", 9, "others[0].kind: is missing", id="missing-in-a-list"),
        pytest.param(
            "trainer: US", "trainer: EU", 18, "no country has the code 'EU'", id="two-letters-no-country"
        ),
        pytest.param("begin: 1990s", "begin: soon", 20, "'soon' is no date; write 2012", id="date"),
        pytest.param("begin: 1990s", "begin: 1995\n    end: 1990", 17, "before it begins", id="ends-first"),
        pytest.param("begin: 1990s", "wat: 1", 20, "wat: is no field here; valid are", id="unknown-field"),
        pytest.param(
            "begin: 1990s", "headcount: many", 20, "found 'many'; write a valid integer", id="number"
        ),
        pytest.param("begin: 1990s", "cost: 5", 17, "together", id="cost-without-currency"),
        pytest.param("begin: 1990s", "cost: inf\n    currency: USD", 20, "finite", id="endless-cost"),
        pytest.param("certainty: documented", "certainty: sure", 21, "write 'documented'", id="certainty"),
        pytest.param(
            "      - s1\n", "      - s9\n", 24, "no source 's9' under `sources`", id="unknown-source"
        ),
        pytest.param("      - s1\n", "      - s2\n", 17, "cites a source twice", id="cited-twice"),
        pytest.param(
            "        what: The ministry said that there had been no course.\n",
            "",
            25,
            "add `what`",
            id="denial",
        ),
        pytest.param(
            "joined: Test Front", "joined: Nobody", 32, "'Nobody' is not introduced", id="unknown-party"
        ),
        pytest.param(
            "after: [course]", "after: [other]", 34, "no training is 'other'", id="unknown-training"
        ),
        pytest.param(
            "what: Some of its soldiers went over.\n    sources: [s1]",
            "what: Some of its soldiers went over.\n    sources: [s3]",
            34,
            "no source is cited for both",
            id="after-without-a-common-source",
        ),
        pytest.param(
            'url: "https://example.org/a"', "url: javascript:alert(1)", 43, "http or https", id="address"
        ),
        pytest.param("copy: original", "copy: own", 45, "found 'own'; write 'original'", id="copy"),
        pytest.param("  s1:\n", "  first:\n", 39, "write s1, s2 and so on", id="source-id"),
        pytest.param("name: Awa Test", "name: Test Battalion", 11, "introduced twice", id="name-twice"),
    ],
)
def test_a_mistake_is_told(
    tmp_path: Path, known: KnownNames, case_text: str, old: str, new: str, line: int, said: str
) -> None:
    assert case_text.count(old) >= 1
    path = write(tmp_path, case_text.replace(old, new, 1))

    with pytest.raises(SkipDocument) as caught:
        load_case(path, known)

    told = {
        int(part.partition(": ")[0].removeprefix("line ")): part
        for part in caught.value.reason.split("; line ")[1:]
    }
    told[int(caught.value.origin.rpartition(":")[2])] = caught.value.reason.split("; line ")[0]
    assert said in told[line], caught.value
    assert str(caught.value).startswith(f"{path}:")
    assert "\n" not in str(caught.value)


def test_many_mistakes_are_told_at_once_in_the_order_of_lines(
    tmp_path: Path, known: KnownNames, case_text: str
) -> None:
    path = write(
        tmp_path,
        case_text.replace("kind: unit", "kind: x").replace("1990s", "soon").replace("2003~", "later"),
    )

    with pytest.raises(SkipDocument) as caught:
        load_case(path, known)

    assert caught.value.origin == f"{path}:6"
    assert caught.value.reason.index("line 20:") < caught.value.reason.index("line 33:")


def test_no_outcome_needs_a_note(tmp_path: Path, known: KnownNames, case_text: str) -> None:
    start, end = case_text.index("outcomes:"), case_text.index("sources:\n  s1:")
    bare = f"{case_text[:start]}outcomes: []\n{case_text[end:]}"

    with pytest.raises(SkipDocument, match="say in `note`"):
        load_case(write(tmp_path, bare), known)
    noted = bare.replace("outcomes: []", "outcomes: []\nnote: Nothing is recorded.")
    assert load_case(write(tmp_path, noted), known).outcomes == ()


def test_a_missing_file_is_told(tmp_path: Path, known: KnownNames, case_text: str) -> None:
    with pytest.raises(SkipDocument, match="cannot be read"):
        load_case(tmp_path / "none.yaml", known)

"""The command line as its users meet it: real processes, exit statuses, one clear line for each error."""

import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import yaml

REPOSITORY = Path(__file__).resolve().parent.parent.parent
START = "from graph.cli import main; main()"
ARTICLE = "French instructors trained Niger's presidential guard in 2014."


def run(*arguments: str, stdin: str = "", cwd: Path = REPOSITORY) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "140", "PYTHONPATH": str(REPOSITORY)},
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of the curated cases."""
    folder = tmp_path_factory.mktemp("cli") / "store"
    done = run("import", "cases", "seeds/cases", "--store", str(folder))
    assert done.returncode == 0, done.stderr
    assert "trainings" in done.stdout
    return str(folder)


def test_ask_answers_with_evidence_and_source_in_each_row(store: str) -> None:
    done = run("ask", "units trained by US that later defected", "--store", store, "--format", "json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert set(answer) >= {"question", "parameters", "sparql", "rows", "left_out"}
    assert answer["parameters"] == {"trainer": "United States", "outcome": "defection"}
    assert answer["rows"]
    wanted = {
        *("trainee", "trainee_iri", "trainer", "training_begin", "outcome", "outcome_begin"),
        *("basis", "order", "certainty", "evidence", "source"),
    }
    for row in answer["rows"]:
        assert set(row) >= wanted
        assert row["evidence"]
        assert row["source"]
    assert isinstance(answer["left_out"], dict)


def test_ask_says_what_it_understood(store: str) -> None:
    done = run("ask", "who trained the Kaibiles?", "--store", store)
    assert done.returncode == 0
    assert "understood as: " in done.stderr
    assert "who-trained" in done.stderr
    assert "United States" in done.stdout


def test_ask_refuses_what_it_cannot_answer_and_says_what_it_can(store: str) -> None:
    done = run("ask", "what is the weather in Bamako?", "--store", store)
    assert done.returncode == 1
    assert "error: no ready question fits" in done.stderr
    assert "units trained by the US that later defected" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("format_", ["table", "csv", "json", "ttl"])
def test_ask_in_every_format(store: str, format_: str) -> None:
    done = run("ask", "coup leaders trained by France", "--store", store, "--format", format_)
    assert done.returncode == 0, done.stderr
    assert "Doumbouya" in done.stdout
    assert "2017" in done.stdout
    if format_ == "ttl":
        assert len(rdflib.Graph().parse(data=done.stdout, format="turtle")) > 10


def test_the_sparql_of_an_answer_gives_the_same_rows(store: str) -> None:
    asked = run("ask", "units trained by US that later defected", "--store", store, "--format", "json")
    answer = json.loads(asked.stdout)
    done = run("query", "-", "--store", store, "--format", "json", stdin=answer["sparql"])
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["results"]["bindings"]) == len(answer["rows"])


@pytest.mark.parametrize("format_", ["table", "csv", "tsv", "json", "xml"])
def test_query_in_every_format(store: str, format_: str, tmp_path: Path) -> None:
    file = tmp_path / "count.rq"
    file.write_text("SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/afteraction/ontology#Claim> }")
    done = run("query", str(file), "--store", store, "--format", format_)
    assert done.returncode == 0, done.stderr
    assert "n" in done.stdout


def test_query_gives_triples_as_turtle(store: str) -> None:
    sparql = "CONSTRUCT { ?s ?p ?o } WHERE { ?s a <https://w3id.org/afteraction/ontology#Sequence> ; ?p ?o }"
    done = run("query", "-", "--store", store, "--format", "ttl", stdin=sparql)
    assert done.returncode == 0, done.stderr
    assert len(rdflib.Graph().parse(data=done.stdout, format="turtle")) > 10


def test_a_bad_query_ends_with_the_parsers_words(store: str) -> None:
    done = run("query", "-", "--store", store, stdin="SELECT WHERE {")
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert "expected" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("format_", ["ttl", "nq", "jsonld", "csv", "graphml", "gexf"])
def test_export_in_every_format(store: str, format_: str, tmp_path: Path) -> None:
    file = tmp_path / f"graph.{format_}"
    done = run("export", "--store", store, "--format", format_, "-o", str(file))
    assert done.returncode == 0, done.stderr
    assert file.stat().st_size > 1000
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_exported_turtle_is_the_same_graph_to_both_parsers(store: str, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    run("export", "--store", store, "--format", "ttl", "-o", str(file))
    one = rdflib.Graph().parse(file, format="turtle")
    other = {str(quad.triple) for quad in ox.parse(path=str(file))}
    assert len(one) == len(other)
    assert "@prefix aa: <https://w3id.org/afteraction/ontology#>" in file.read_text()


def test_validate_says_that_the_record_conforms(store: str) -> None:
    done = run("validate", "--store", store)
    assert done.returncode == 0, done.stdout
    assert "conforms" in done.stdout


def test_retract_removes_a_cited_page(tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    case = REPOSITORY / "seeds" / "cases" / "mali-sanogo-2012.yaml"
    run("import", "cases", str(case), "--store", store)
    url = next(iter(yaml.safe_load(case.read_text())["sources"].values()))["url"]
    done = run("retract", url, "--store", store)
    assert done.returncode == 0, done.stderr
    assert "removed" in done.stdout
    again = run("retract", url, "--store", store)
    assert again.returncode == 1
    assert f"error: {url}" in again.stderr


def test_extract_prints_one_object_keyed_by_file_name(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE)
    done = run("extract", str(tmp_path / "one.txt"), "--format", "json")
    assert done.returncode == 0, done.stderr
    [(name, found)] = json.loads(done.stdout).items()
    assert name == "one"
    assert set(found) == {"trainings", "outcomes", "links"}
    [training] = found["trainings"]
    assert (training["trainer"], training["host"], training["start"]) == ("FR", "NE", "2014")
    assert ARTICLE[training["begin_char"] : training["end_char"]] == training["quote"]


@pytest.mark.parametrize("format_", ["json", "ttl"])
def test_extract_writes_a_file_for_each_document(tmp_path: Path, format_: str) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"{ARTICLE} This is article {name}.")
    done = run("extract", str(tmp_path), "--format", format_, "-o", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"one.{format_}", f"two.{format_}"]


def test_bad_input_gets_one_line_each_and_the_rest_is_built(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "good.txt").write_text(ARTICLE)
    (articles / "empty.txt").write_bytes(b"")
    (articles / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (articles / "huge.txt").write_bytes(b"a word and another " * 2_700_000)
    (articles / "notes.txt").write_text(ARTICLE + " Again.")
    (articles / "notes.yaml").write_text("title: [unclosed\n")
    (articles / "scan.pdf").write_bytes(b"%PDF-1.4\nno page in here\n%%EOF\n")
    done = run("build", str(articles), "--store", str(tmp_path / "store"))
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert len(lines) == 5, done.stderr
    for name in ("empty.txt", "binary.txt", "huge.txt", "notes.yaml", "scan.pdf"):
        assert any(line.startswith("error: ") and name in line for line in lines), name
    assert "read 1 documents" in done.stdout
    assert "1 trainings" in done.stdout


def test_a_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    done = run("ask", "outcomes by trainer", "--store", str(tmp_path / "none"))
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert "afteraction build" in done.stderr


def test_a_missing_language_model_says_how_to_install_one(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE)
    done = run("extract", str(tmp_path / "one.txt"), "--model", "no_such_model")
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert "pip install" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [["ask", "--format", "nonsense"], ["no-such-command"], ["query"]])
def test_wrong_usage_ends_with_status_2(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2


@pytest.mark.parametrize(
    "command", ["ask", "build", "export", "extract", "query", "retract", "serve", "validate"]
)
def test_every_command_explains_itself(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout
    assert "Examples" in done.stdout


def test_extract_writes_brat(tmp_path: Path) -> None:
    text = "Col. Sani Bello, commander of the 7th Brigade, spoke on Monday about the work of his soldiers."
    (tmp_path / "one.txt").write_text(text)
    done = run("extract", str(tmp_path / "one.txt"), "--format", "brat", "-o", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "out" / "one.ann").read_text()
    assert "Person" in written
    assert "has_rank" in written
    assert run("extract", str(tmp_path / "one.txt"), "--format", "brat").returncode == 2

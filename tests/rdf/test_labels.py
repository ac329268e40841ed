"""One label for everything, whatever its sources call it."""

from graph.claims.claim import Certainty, Claim, Outcome, Party, Quotation, Scope, Summary, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Source, Statements
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.rdf.events import event_iri
from graph.rdf.labels import labels
from tests.built_store import IRIS, view_of

US = Party(name="the United States of America", kind=EntityKind.COUNTRY, country="US")


def unit(name: str, **known: object) -> Party:
    return Party.model_validate({"name": name, "kind": EntityKind.UNIT, "country": "GT", **known})


def said(source: str, *events: Training | Outcome, kind: str = "article") -> Statements:
    quoted, summed = Quotation(start=0, end=4, quote="said"), Summary(case="gt", summary="said")
    evidence = quoted if kind == "article" else summed
    claims = tuple(
        Claim(states=e, evidence=evidence, certainty=Certainty.REPORTED, source_id=source, extractor="e/1")
        for e in events
    )
    return Statements(Source(source, Metadata(), kind), claims)


def labels_of(*statements: Statements) -> dict[str, str]:
    with view_of(*statements) as view:
        pairs = list(labels(view, IRIS.base))
    assert len({iri for iri, _ in pairs}) == len(pairs)
    return dict(pairs)


def label(of: str, *statements: Statements) -> str:
    return labels_of(*statements)[IRIS.entity(of).value]


def training(trainee: Party) -> Training:
    return Training(trainer=US, trainee=trainee)


def test_the_gazetteers_name_comes_first() -> None:
    known = unit("the airmobile group", key="unit/mx/gafe")
    assert label("unit/mx/gafe", said("a", training(known))) == "Grupo Aeromóvil de Fuerzas Especiales"
    assert label("country/US", said("a", training(known))) == "United States"


def test_the_curated_name_comes_before_what_articles_say() -> None:
    articles = [said(source, training(unit("KAIBILES CORPS"))) for source in ("a", "b")]
    curated = said("page-1", training(unit("Kaibiles Corps")), kind="cited-page")
    assert label("unit/gt/kaibiles-corps", *articles, curated) == "Kaibiles Corps"


def test_else_the_name_that_most_sources_use() -> None:
    names = {"a": "Kaibiles Corps", "b": "Kaibiles Corps", "c": "KAIBILES CORPS"}
    sources = [said(source, training(unit(name))) for source, name in names.items()]
    assert label("unit/gt/kaibiles-corps", *sources) == "Kaibiles Corps"


def test_a_tie_is_settled_the_same_way_each_time() -> None:
    one, other = said("a", training(unit("Corps Kaibil"))), said("b", training(unit("corps kaibil")))
    assert label("unit/gt/corps-kaibil", one, other) == label("unit/gt/corps-kaibil", other, one)


def test_an_event_is_a_phrase_of_labels_and_its_date() -> None:
    dated = training(unit("Kaibiles Corps")).model_copy(update={"begin": PartialDate.parse("2003~")})
    mutiny = Outcome(type=OutcomeType.MUTINY, actor=unit("Kaibiles Corps"), scope=Scope.SOME_MEMBERS)
    found = labels_of(said("a", dated, mutiny))
    assert found[event_iri(dated, "a", IRIS).value] == "United States trains Kaibiles Corps (about 2003)"
    assert found[event_iri(mutiny, "a", IRIS).value] == "Some of Kaibiles Corps: mutiny"

"""A small graph made by the real code: three sources, one of which is out to do harm.

The wording of the quotations is ours. What is out to do harm: names with markup, quotation marks, a
spreadsheet formula; a title with a script; an address that is no web address.
"""

from dataclasses import dataclass
from pathlib import Path

from graph.claims.claim import (
    Attribution,
    Certainty,
    Claim,
    Membership,
    Outcome,
    Party,
    Quotation,
    Scope,
    Status,
    Summary,
    Training,
)
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements, page_id
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.rdf.derivation import derived_quads
from graph.rdf.iris import Iris
from graph.rdf.reference import reference_quads
from graph.rdf.statements import quads_of
from graph.store import open_store
from graph.store.store import Store

SCRIPT = "<script>alert('label')</script>"
BREAKOUT = "\"><img src=x onerror=alert('attribute')>"
CLOSING = "</script><script>alert('json')</script>\u2028"
FORMULA = '=HYPERLINK("http://example.org/","x")'
IRIS = Iris()
US = Party(name="United States", kind=EntityKind.COUNTRY, country="US")
MALI = Party(name="Mali", kind=EntityKind.COUNTRY, country="ML")
ARMY_UNITS = Party(name="Malian army units", kind=EntityKind.UNIT, country="ML", part_of=None)
GAFE = Party(
    name="Airmobile Special Forces Group",
    kind=EntityKind.UNIT,
    country="MX",
    key="unit/mx/gafe",
    aliases=("GAFE", "Grupo Aeromóvil de Fuerzas Especiales"),
)
ZETAS = Party(
    name="Los Zetas", kind=EntityKind.CRIMINAL_GROUP, country="MX", key="criminal-group/mx/los-zetas"
)
SANOGO = Party(name="Amadou Sanogo", kind=EntityKind.PERSON, country="ML", rank="Captain")


@dataclass(frozen=True)
class _Article:
    """A source whose words are made of the quotations of its claims, one after the other."""

    source: Source

    def claim(
        self,
        states: Training | Outcome | Membership,
        quote: str,
        start: int,
        certainty: Certainty = Certainty.REPORTED,
        speaker: str | None = None,
    ) -> Claim:
        return Claim(
            states=states,
            evidence=Quotation(start=start, end=start + len(quote), quote=quote),
            certainty=certainty,
            source_id=self.source.id,
            attributed_to=Attribution(speaker=speaker) if speaker else None,
            extractor="events/1",
        )


def _date(text: str) -> PartialDate:
    return PartialDate.parse(text)


def mali() -> Statements:
    """An article on Mali: a training, a defection to rebels, an officer's coup."""
    article = _Article(
        Source(
            "0123456789abcdef",
            Metadata(
                title="After the training, the desert",
                publisher="Example Gazette",
                published=_date("2013-01-18"),
                url="https://example.org/mali?a=1&b=2",
                language="en",
            ),
            "article",
        )
    )
    training = article.claim(
        Training(trainer=US, trainee=ARMY_UNITS, begin=_date("2003~"), end=_date("2012"), place="Gao"),
        "American teams trained Malian army units for a decade.",
        10,
    )
    rebels = Party(name="Islamist rebels", kind=EntityKind.ARMED_GROUP, country="ML")
    defection = article.claim(
        Outcome(
            type=OutcomeType.JOINED_ARMED_GROUP,
            actor=ARMY_UNITS,
            scope=Scope.SOME_MEMBERS,
            joined=rebels,
            begin=_date("2012"),
        ),
        "Several of those units went over to the rebels in 2012.",
        80,
    )
    course = article.claim(
        Training(trainer=US, trainee=SANOGO, course="Officer basic course", begin=_date("2004")),
        "Captain Sanogo had attended an officer course in Georgia.",
        150,
        speaker="an embassy spokesman",
    )
    coup = article.claim(
        Outcome(type=OutcomeType.COUP, actor=SANOGO, target=MALI, begin=_date("2012-03-22")),
        "He led the coup of March 22.",
        220,
    )
    post = article.claim(
        Membership(person=SANOGO, body=ARMY_UNITS, rank="Captain", role="Instructor"),
        "Captain Sanogo, an instructor,",
        150,
    )
    return Statements(
        article.source,
        (training, defection, course, coup, post),
        (Link(training, defection, order_stated=True), Link(course, coup)),
    )


def zetas() -> Statements:
    """A cited page on the Zetas: an alleged training, a denial of it, the founding of the group."""
    url = "https://example.org/zetas"
    source = Source(
        page_id(url),
        Metadata(title="Deserters", publisher="Example Review", published=_date("2009"), url=url),
        "cited-page",
    )

    def claim(
        states: Training | Outcome, certainty: Certainty, words: str, speaker: str | None = None
    ) -> Claim:
        return Claim(
            states=states,
            evidence=Summary(case="zetas", summary=words),
            certainty=certainty,
            source_id=source.id,
            attributed_to=Attribution(speaker=speaker) if speaker else None,
            extractor="cases/1",
        )

    training = Training(trainer=US, trainee=GAFE, begin=_date("199X"))
    alleged = claim(training, Certainty.ALLEGED, "The page repeats a claim that the unit had US training.")
    denied = claim(
        training, Certainty.DENIED, "An official says that no record of it was found.", "an official"
    )
    founded = claim(
        Outcome(
            type=OutcomeType.FOUNDED_GROUP,
            actor=GAFE,
            scope=Scope.SOME_MEMBERS,
            founded=ZETAS,
            begin=_date("[1997..1999]"),
        ),
        Certainty.DOCUMENTED,
        "Deserters of the unit founded the group.",
    )
    planned = claim(
        Training(trainer=US, trainee=GAFE, begin=_date("2013"), status=Status.PLANNED, headcount=30),
        Certainty.PLANNED,
        "A course was planned.",
    )
    return Statements(source, (alleged, denied, founded, planned), (Link(alleged, founded),), case="zetas")


def hostile() -> Statements:
    """A source whose every word is an attack."""
    article = _Article(
        Source(
            "fedcba9876543210",
            Metadata(title=SCRIPT, publisher=BREAKOUT, url="javascript:alert(1)"),
            "article",
        )
    )
    units = [
        Party(name=name, kind=EntityKind.UNIT, country="ML", key=f"unit/ml/hostile-{number}")
        for number, name in enumerate((SCRIPT, BREAKOUT, CLOSING, FORMULA))
    ]
    return Statements(
        article.source,
        tuple(
            article.claim(
                Training(trainer=US, trainee=unit, begin=_date("2001"), place=SCRIPT, course=BREAKOUT),
                f"{BREAKOUT}{SCRIPT}{CLOSING}",
                10 * number,
                speaker=SCRIPT,
            )
            for number, unit in enumerate(units)
        ),
    )


def build(store: Store) -> None:
    """Write the small graph into a store, as one generation."""
    with store.writer() as writer:
        writer.replace_graph(IRIS.reference_graph, reference_quads())
        for statements in (mali(), zetas(), hostile()):
            graph = IRIS.source_graph(statements.source.id, statements.case)
            writer.replace_graph(graph, quads_of(statements, IRIS))
        writer.replace_graph(IRIS.derived_graph, tuple(derived_quads(writer.staged(), IRIS)))


def folder_store(folder: Path) -> Path:
    """A new store in `folder` that holds the small graph."""
    build(open_store(folder))
    return folder

"""Whole readings over a real server on loopback: long texts, other languages, both readers."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.claims.claim import Quotation
from graph.claims.extract import Extractor
from graph.claims.polyglot import PolyglotExtractor
from graph.llm.asking import Asker
from graph.llm.endpoint import Endpoint
from graph.llm.reader import BothReader, Compared, LlmReader, extractor_name
from graph.llm.reasons import Reason
from graph.llm.settings import LlmSettings
from graph.llm.tally import Tally
from graph.rdf.iris import Iris
from graph.text.text import Text
from tests.llm.stand_in import Heard, Json, Reply, Respond, claims, outcome, party, serving, training

TRUE = "French instructors trained Niger's presidential guard in 2014."
REAL = training(TRUE, "trained", "French instructors", "FR", "Niger's presidential guard", when="in 2014")
NAMED = "The 33rd Parachute Regiment of Mali stood in Gao."
MUTINY = "In 2012 the regiment mutinied."


def reading(
    extractor: Extractor,
    respond: Respond,
    texts: list[Text],
    both: list[Compared] | None = None,
    part: int = 12_000,
    overlap: int = 2_000,
) -> tuple[list[tuple[Text, list[Quotation]]], Tally, int]:
    """What is read, the run's tally, and how many requests it took."""
    with serving(respond) as server:
        settings = LlmSettings(url=server.url, model="m", part=part, overlap=overlap)
        tally = Tally(extractor_name("m"))
        with Endpoint(settings) as endpoint:
            model = LlmReader(extractor, settings, Asker(settings, endpoint, pytest.fail), tally)
            reader = model if both is None else BothReader(model, PolyglotExtractor(lambda: extractor), both)
            found = [
                (text, [c.evidence for c in told.claims if isinstance(c.evidence, Quotation)])
                for text, told in reader.extract_pairs(texts)
            ]
        return found, tally, len(server.heard)


def test_offsets_hold_in_a_text_sent_in_parts(extractor: Extractor, text_of: Callable[..., Text]) -> None:
    filler = "\n\n".join(f"Paragraph {number} tells of the weather in Niamey." for number in range(60))
    content = f"{filler}\n\n{TRUE}\n\n{filler}"

    def respond(heard: Heard) -> Reply:
        return claims(*([REAL] if TRUE in heard.article else []))

    found, tally, requests = reading(extractor, respond, [text_of(content)], part=700, overlap=200)
    ((text, (evidence,)),) = found
    assert text.content[evidence.start : evidence.end] == TRUE
    assert requests == tally.documents[0].parts > 5


def test_a_claim_of_the_overlap_is_one_claim(extractor: Extractor, text_of: Callable[..., Text]) -> None:
    content = "\n\n".join([TRUE, *(f"It rained in Niamey on day {day}." for day in range(8))])
    found, tally, requests = reading(
        extractor,
        lambda heard: claims(*([REAL] if TRUE in heard.article else [])),
        [text_of(content)],
        part=90,
        overlap=90,
    )
    assert requests > 2
    assert [len(evidence) for _, evidence in found] == [1]
    assert Reason.TOLD_AGAIN not in tally.reasons()


def test_the_name_may_stand_in_the_part_before(extractor: Extractor, text_of: Callable[..., Text]) -> None:
    content = f"France trained the 33rd Parachute Regiment of Mali in 2010.\n\n{NAMED}\n\n{MUTINY}"
    stated: list[Json] = [
        training(
            "France trained the 33rd Parachute Regiment of Mali in 2010.",
            *("trained", "France", "FR", party("the 33rd Parachute Regiment of Mali")),
        ),
        outcome(
            MUTINY,
            "mutinied",
            "mutiny",
            party("the regiment", "33rd Parachute Regiment", NAMED),
            when="In 2012",
        ),
    ]

    def respond(heard: Heard) -> Reply:
        return claims(*(claim for claim in stated if str(claim["quote"]) in heard.article))

    found, _, _ = reading(extractor, respond, [text_of(content)], part=70, overlap=60)
    assert [evidence.quote for _, told in found for evidence in told][-1] == MUTINY


def test_a_quote_of_another_part_does_not_count(extractor: Extractor, text_of: Callable[..., Text]) -> None:
    content = f"{TRUE}\n\nIt rained in Niamey on that day, and nobody was there."

    def respond(heard: Heard) -> Reply:
        return claims(*([] if TRUE in heard.article else [REAL]))

    found, tally, _ = reading(extractor, respond, [text_of(content)], part=70, overlap=0)
    assert [evidence for _, evidence in found] == [[]]
    assert tally.reasons() == {Reason.NOT_QUOTED: 1}


def test_another_language_is_not_sent(extractor: Extractor, text_of: Callable[..., Text]) -> None:
    text = text_of("Instructores franceses entrenaron a la guardia presidencial de Níger en 2014.")
    text = replace(text, metadata=replace(text.metadata, language="es"))
    found, tally, requests = reading(extractor, lambda _: claims(), [text])
    assert (found, requests) == ([], 0)
    assert "checked in English only" in tally.skipped[0].reason
    both, _, requests = reading(extractor, lambda _: claims(), [text], both=[])
    assert requests == 0
    assert [len(evidence) for _, evidence in both] == [1]


def test_both_keep_their_claims_and_what_they_read_for_a_comparison(
    extractor: Extractor, text_of: Callable[..., Text]
) -> None:
    seen: list[Compared] = []
    found, _, _ = reading(extractor, lambda _: claims(REAL), [text_of(TRUE)], both=seen)
    assert [len(evidence) for _, evidence in found] == [2]
    assert [claim.extractor for claim in seen[0].model.claims] == [extractor_name("m")]
    assert extractor_name("m") not in {claim.extractor for claim in seen[0].rules.claims}


def test_the_rules_stand_where_the_model_fails(extractor: Extractor, text_of: Callable[..., Text]) -> None:
    found, tally, _ = reading(extractor, lambda _: Reply(b"{}"), [text_of(TRUE)], both=[])
    assert [len(evidence) for _, evidence in found] == [1]
    assert len(tally.skipped) == 1


def test_what_is_set_aside_after_the_guard_is_counted_too(
    extractor: Extractor, text_of: Callable[..., Text]
) -> None:
    content = "The gendarmerie of Chad was beaten by rain. Canadian soldiers captured a hill near Quebec."
    stated = outcome(
        "Canadian soldiers captured a hill near Quebec.",
        *("captured", "combat_success", party("Canadian soldiers", kind="group")),
    )
    _, tally, _ = reading(extractor, lambda _: claims(stated), [text_of(content)])
    assert tally.reasons() == {Reason.OTHER_SUBJECT: 1}
    assert "1 statements" in tally.summary()[0]


@pytest.mark.parametrize("model", ["qwen3:8b", "meta-llama/Llama 3", 'x"<y>{z}', "модель"])
def test_every_models_name_gives_an_iri(model: str) -> None:
    name = extractor_name(model)
    assert name.startswith("llm/")
    assert Iris().run("source", name).value.endswith(name.replace("/", "-"))

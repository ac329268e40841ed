"""Opens what `--model` names: the rules over a spaCy pipeline, or what was learnt from annotated texts."""

from pathlib import Path
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc

from graph.claims.extract import Extractor
from graph.claims.loading import shipped_readers
from graph.claims.personnel import Personnel
from graph.mentions.brat import Annotation
from graph.mentions.gazetteer import Gazetteer
from graph.mentions.trained_folder import is_trained
from graph.training.folder import load
from graph.training.layers import Observer
from graph.training.personnel import TrainedPersonnel
from graph.training.posts import PostExtractor


class PersonnelReader(Protocol):
    """Reads marks and relations off a parsed text."""

    def read(self, doc: Doc) -> Annotation:
        """The marks of one text and the relations between them."""


def open_personnel(model: str | None, nlp: Language, gazetteer: Gazetteer) -> PersonnelReader:
    """The reader of names and posts.

    Args:
        model: As given on the command line.
        nlp: What `load_model(model)` gives.

    Raises:
        StopRun: A trained model cannot be used.
    """
    return open_trained(model, nlp, gazetteer) or Personnel(gazetteer)


def open_trained(model: str | None, nlp: Language, gazetteer: Gazetteer) -> TrainedPersonnel | None:
    """The trained reader; None where the model is a spaCy pipeline only.

    Raises:
        StopRun: The trained model cannot be used.
    """
    if model is None or not is_trained(model):
        return None
    return TrainedPersonnel(load(Path(model), pipeline_version(nlp)), Observer(gazetteer))


def open_extractor(model: str | None, nlp: Language, gazetteer: Gazetteer) -> Extractor:
    """The extractor of claims, which also states who serves where if the model is a trained one.

    Raises:
        StopRun: The trained model cannot be used.
    """
    personnel = open_trained(model, nlp, gazetteer)
    readers = shipped_readers()
    if personnel is None:
        return Extractor(nlp, gazetteer, readers)
    return PostExtractor(nlp, gazetteer, personnel, readers)


def pipeline_version(nlp: Language) -> str:
    """A pipeline's name and version: `en_core_web_sm 3.8.0`."""
    return f"{nlp.meta.get('lang', '')}_{nlp.meta.get('name', '')} {nlp.meta.get('version', '')}".strip()

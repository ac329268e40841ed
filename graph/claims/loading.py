"""Everything that extraction needs, loaded: the language model, the gazetteer and the trained reader."""

from graph.claims.extract import Extractor
from graph.claims.learned.network import Network
from graph.claims.learned.reader import LearnedReader
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model


def load_extractor(model: str | None) -> Extractor:
    """The extractor as shipped: every written construction, and the trained reader beside them.

    Args:
        model: Package name or folder of a spaCy pipeline; None takes the default.

    Raises:
        StopRun: The pipeline is not installed, or it lacks a component that the extractors need.
    """
    return Extractor(load_model(model), load_gazetteer(), learned=(LearnedReader(Network()),))

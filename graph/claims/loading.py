"""The trained reader as shipped, to be given to an extractor."""

from functools import cache

from graph.claims.extractors import ClaimExtractor
from graph.claims.learned.network import Network
from graph.claims.learned.reader import LearnedReader


@cache  # read once a process: the weights never change
def shipped_readers() -> tuple[ClaimExtractor, ...]:
    """The trained readers that come with the package."""
    return (LearnedReader(Network()),)

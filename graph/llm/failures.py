"""What can go wrong with an answer, apart from the endpoint itself."""

from graph.errors import AfterActionError


class AnswerError(AfterActionError):
    """This answer cannot be used: malformed, cut off, refused, too large or too slow. Others may be fine."""

"""The exceptions of this package: one root, and two branches with different consequences."""


class AfterActionError(Exception):
    """Anything that this package raises on purpose; its text is fit to show to a user."""


class SkipDocument(AfterActionError):  # noqa: N818 - it names what the caller does
    """This document cannot be used; the rest of the batch goes on.

    Args:
        origin: The file or address, as the user gave it.
        reason: Why, in words that say what would be valid.
    """

    def __init__(self, origin: str, reason: str) -> None:
        super().__init__(f"{origin}: {reason}")
        self.origin = origin
        self.reason = reason


class StopRun(AfterActionError):  # noqa: N818 - it names what the caller does
    """The run cannot go on: a missing model, a locked store, a broken setting."""

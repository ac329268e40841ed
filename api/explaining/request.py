"""What the server sends to the process that reads: one text, and how long it may take."""

import json
from dataclasses import asdict, dataclass

from api.sparql.frames import REQUEST, pack

UNREADABLE, UNABLE = "unreadable", "unable"
"""Why a text is not explained: there is none in it, or this process cannot do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainRequest:
    """One text to be explained.

    Args:
        text: As it was sent.
        title: Its headline; empty where there is none.
        published: When it was published, as an EDTF date; empty where that is not known.
        seconds: After which the process ends itself, if it still lives.
    """

    text: str
    title: str = ""
    published: str = ""
    seconds: float

    def frame(self) -> bytes:
        """The request as it goes to the process."""
        return pack(REQUEST, json.dumps(asdict(self)).encode())

    @classmethod
    def read(cls, body: bytes) -> "ExplainRequest":
        """The request in a frame's body."""
        return cls(**json.loads(body))

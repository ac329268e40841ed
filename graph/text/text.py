"""A text: the words of a document that extraction reads and evidence points into."""

import hashlib
import unicodedata
from dataclasses import dataclass, field

from graph.documents.document import Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The main text of one document; offsets count its characters (Unicode code points).

    Args:
        content: The text, never changed after this point.
        metadata: The sidecar's word first, then what the file says of itself.
        origin: The path or address, as the user gave it; for messages.
        name: The file's stem.
    """

    content: str = field(repr=False)
    metadata: Metadata
    origin: str
    name: str

    @property
    def document_id(self) -> str:
        """The first 16 hex digits of the SHA-256 of the text (NFC, white space folded).

        Two files with the same words are one document, whatever they are called.
        """
        folded = " ".join(unicodedata.normalize("NFC", self.content).split())
        return hashlib.sha256(folded.encode()).hexdigest()[:16]

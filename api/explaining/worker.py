"""The program of the process that reads visitors' texts: requests on standard input, explanations on output.

Run as `python -m api.explaining.worker MEGABYTES IDLE_SECONDS [MODEL]`, when the first text comes: it loads a
language model, which the server itself never does. It ends when no text has come for a while, and writes
nothing to any file.
"""

import json
import select
import signal
import sys
from typing import BinaryIO

from api.explaining.request import UNABLE, UNREADABLE, ExplainRequest
from api.sparql import confinement
from api.sparql.frames import CHUNK, FAILURE, HEADER, TAIL, pack, pack_json
from graph.claims.extract import Extractor
from graph.claims.loading import shipped_readers
from graph.claims.polyglot import LANGUAGES
from graph.documents.document import Document, MediaType, Metadata
from graph.errors import AfterActionError, SkipDocument
from graph.explanation.explain import explain
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.partial_date import PartialDate
from graph.text.language import in_language
from graph.text.reader import read_text
from graph.text.text import Text

_GRACE_SECONDS = 2.0


def main() -> None:
    """Answer requests until standard input ends, or is silent for long."""
    confinement.die_with_parent()
    confinement.forbid_sockets()
    confinement.limit_memory(int(sys.argv[1]))
    # Ctrl-C in a terminal goes to every process of the group; the parent decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(sys.stdin.buffer, sys.stdout.buffer, float(sys.argv[2]), (*sys.argv[3:], None)[0])


def serve(source: BinaryIO, sink: BinaryIO, idle_seconds: float, model: str | None) -> None:
    """Answer the requests of `source` on `sink`, one after the other.

    Args:
        idle_seconds: Without a request for so long, it ends.
        model: The language model's name or folder; None for the first that is installed.
    """
    extractor: Extractor | None = None
    while select.select([source], [], [], idle_seconds)[0]:
        header = source.read(HEADER.size)
        if len(header) < HEADER.size:
            return
        request = ExplainRequest.read(source.read(HEADER.unpack(header)[1]))
        confinement.arm(request.seconds + _GRACE_SECONDS)
        try:
            extractor = extractor or Extractor(load_model(model), load_gazetteer(), shipped_readers())
            answer = json.dumps(explain(extractor, _text(request)).record())
            sink.write(pack(CHUNK, answer.encode()) + pack_json(TAIL, {}))
        except SkipDocument as skip:
            sink.write(pack_json(FAILURE, {"kind": UNREADABLE, "message": skip.reason}))
        except AfterActionError as error:
            sink.write(pack_json(FAILURE, {"kind": UNABLE, "message": str(error)}))
        except MemoryError:
            sink.write(pack_json(FAILURE, {"kind": UNABLE, "message": "the text went over the memory"}))
        sink.flush()
        confinement.disarm()


def _text(request: ExplainRequest) -> Text:
    published = PartialDate.parse(request.published) if request.published else None
    document = Document(
        origin="the text",
        name="text",
        content=request.text.encode(errors="replace"),
        media_type=MediaType.TEXT,
        # Short texts that do not tell their language are taken for English; others' words decide.
        metadata=Metadata(title=request.title or None, published=published, language="en"),
    )
    return in_language(read_text(document), LANGUAGES)[0]


if __name__ == "__main__":
    main()

r"""What a stranger's query may not do, decided before it runs.

pyoxigraph follows SERVICE to any address and has no switch for it, and it gives Python no view of the parsed
query. rdflib's parser would, but it reads some texts otherwise than Oxigraph does, cannot read SPARQL 1.2 at
all, and takes longer than most queries run. So the guard reads the query itself: by the grammar, SERVICE as a
bare word can stand for nothing but a federated query, and `tokens.words` gives every bare word that any
parser could see. "Service" in a string, a local name, a comment or a variable is no such word; `\u0053ERVICE`
is, and so is a word that has it inside, because Oxigraph needs no space after or before it ("1SERVICE",
"SERVICEex:here"). The price: a query with a prefix such as `service:` is refused, and has to choose another.

That is the first wall. The second: a worker process cannot open sockets at all (`api.sparql.confinement`).

Oxigraph never fetches for FROM and FROM NAMED: they choose among the graphs that the store has.
"""

from api.sparql.tokens import unescaped, words

_SERVICE = "SERVICE"
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_SUBSTITUTES = str.maketrans({"ſ": "s", "ı": "i", "\u212a": "k"})  # become ASCII letters in capitals


class RefusedError(Exception):
    """The query does what this service does not; the text says what."""


def inspect(query: str) -> None:
    """Read a query before it runs.

    Raises:
        RefusedError: It could be read as a federated query.
    """
    # Escapes are read first by the grammar, but Oxigraph leaves them: both texts have to be clean.
    for text in {query, unescaped(query)}:
        folded = text.translate(_SUBSTITUTES)
        # The word cannot be a token where its letters do not stand: that spares most queries the reading.
        if _SERVICE in folded.upper() and any(_SERVICE in word for word in words(folded)):
            raise RefusedError(
                "SERVICE (federated query) is refused: this service sends no requests to other servers."
            )


def looks_like_update(query: str) -> bool:
    """Whether a text that does not parse as a query is an update: for a message that says so."""
    found = set(words(query))
    return bool(found & _UPDATES) and not found & _FORMS

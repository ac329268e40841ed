"""Joint training: who taught whom where two trained together, "with" or "alongside" each other."""

from spacy.tokens import Token

from graph.claims.drafts import Trainer
from graph.claims.reading import Reading
from graph.claims.trainers import trainers
from graph.mentions.words import word_set

PATRONS = word_set("US GB FR DE CA AU IT NL RU CN TR SU ES PL BE IL IR CU KP SE NO DK FI PT")
"""States whose troops train others, and train themselves abroad, on bases or in joint exercises.

Of troops who "trained with" others, or "alongside" them, the one side is taken to have taught where it
alone is of these: a joint exercise of two such states, or of two others, trains neither.
"""


def joint_sides(
    reading: Reading, some: list[Token], others: list[Token]
) -> tuple[list[Trainer], list[Token]]:
    """Who teaches whom of two who train together; nobody where that cannot be told.

    Args:
        some: Those who trained.
        others: Those they trained with.
    """
    hosts = trainers(reading, others)[:1]
    guests = trainers(reading, some)
    if not hosts:
        return [], []
    if hosts[0].organisation is not None:
        return hosts, some
    patrons = [bool({t.country for t in side} & PATRONS) for side in (guests, hosts)]
    if patrons == [True, False]:
        return guests[:1], others
    return (hosts, some) if patrons == [False, True] else ([], [])

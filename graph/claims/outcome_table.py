"""What counts as which outcome: the verbs of each type, as a table that the outcome extractors read.

To teach a new way of saying something, add a row to one of the lists; the extractors know only the columns.
"""

from graph.claims.outcome_row import VerbRow
from graph.claims.outcome_rows_deeds import FAILING, SERVING, WINNING
from graph.claims.outcome_rows_harm import HARMING
from graph.claims.outcome_rows_sides import HIRING, JOINING, LEAVING, SEIZING

VERB_ROWS: tuple[VerbRow, ...] = (
    *LEAVING,
    *JOINING,
    *SEIZING,
    *HARMING,
    *FAILING,
    *HIRING,
    *WINNING,
    *SERVING,
)
"""Of two rows that fit one verb, the first counts."""

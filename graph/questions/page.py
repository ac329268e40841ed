"""Writes `docs/questions.md` from the questions' headers: `python -m graph.questions.page`.

The output depends on the `.rq` files alone, and a test fails while the two differ.
"""

from collections.abc import Iterable
from pathlib import Path

from graph.questions.question import Question, load_questions

PAGE = Path(__file__).resolve().parents[2] / "docs" / "questions.md"

_INTRODUCTION = """\
# Ready questions

*Written by `python -m graph.questions.page` from the headers of `ontology/questions/*.rq`; edit those.*

Ask them in plain English (`afteraction ask "..."`, or `/ask?q=...`), or by name with parameters
(`/questions/{id}?trainer=US`). An answer shows which question was understood, with what, the SPARQL
behind it, the evidence and source of every row, and what is left out. A parameter is bound as an RDF
term; it takes an IRI, the end of one (`unit/gt/kaibiles`, `MX`) or a name.

To add one, write a `.rq` file: its header says what it asks (`title`, `description`), how people put it
(`phrase`, `example`), what may be filled in (`parameter`, bound to `?<name>_iri`, which the query has to
select) and which counts of `left-out/` belong to its answer. The query has no LIMIT, and a variable that
a parameter binds never comes from an OPTIONAL pattern directly.
"""


def page(questions: Iterable[Question]) -> str:
    """The page, in Markdown."""
    return _INTRODUCTION + "".join(_section(question) for question in questions)


def _section(question: Question) -> str:
    lines = ["", f"## `{question.id}`", "", f"**{question.title}**", "", question.description, ""]
    lines += [f"- *{example}*" for example in question.examples]
    if question.parameters:
        lines += ["", "| parameter | takes | |", "| --- | --- | --- |"]
        lines += [
            f"| `{p.name}` | {p.label} ({p.type}) | {'required' if p.required else 'optional'} |"
            for p in question.parameters
        ]
    if question.left_out:
        lines += [
            "",
            "Counts what it leaves out: " + "; ".join(item.reason for item in question.left_out) + ".",
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(load_questions().values()), encoding="utf-8")

"""The ready questions: their list, each with its form and answer, and plain English onto one of them."""

import json
from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from api.answer_table import table
from api.dependencies import CatalogueDep, NamesDep, QuestionsDep, SettingsDep, SnapshotDep, chosen
from api.errors import BadRequestError, NotFoundError, NotUnderstoodError
from api.settings import Settings
from api.sparql.negotiation import HTML, Offer
from api.templating import page
from graph.questions.answer import Answer, ParameterError, answer, read_value
from graph.questions.interpretation import Interpretation, NoInterpretation, interpret
from graph.questions.names import Names
from graph.questions.question import Question
from graph.store.store import View
from graph.views.answer_formats import answer_turtle, as_csv, as_json

router = APIRouter(tags=["questions"])
JSON = Offer("json", "application/json")
CSV = Offer("csv", "text/csv")
TURTLE = Offer("ttl", "text/turtle")
_OFFERS = (JSON, CSV, TURTLE, HTML)
_WORDS_CHARACTERS = 500


@router.get("/questions", summary="The ready questions", response_class=Response)
def questions(request: Request, known: QuestionsDep) -> Response:
    """The list, as a page with forms or as JSON."""
    if chosen(request, (JSON, HTML)) is HTML:
        return page(request, "questions.html", questions=known.values())
    return JSONResponse([_described(question) for question in known.values()])


@router.get("/questions/{name}", summary="Answer one ready question", response_class=Response)
def question(
    name: str,
    request: Request,
    known: QuestionsDep,
    names: NamesDep,
    snapshot: SnapshotDep,
    settings: SettingsDep,
    catalogue: CatalogueDep,
) -> Response:
    """Parameters are query parameters: a name ("Mali"), the end of an IRI ("unit/mx/gafe") or a whole IRI."""
    if name not in known:
        raise NotFoundError(f"There is no question {name!r}; there are {', '.join(known)}.")
    asked = known[name]
    offer = chosen(request, _OFFERS)
    given = {key: value for key, value in request.query_params.items() if key != "format" and value.strip()}
    unknown = [key for key in given if asked.parameter(key) is None]
    if unknown:
        valid = ", ".join(parameter.name for parameter in asked.parameters) or "none"
        raise BadRequestError(f"{asked.id} has no parameter {unknown[0]!r}; it has: {valid}.")
    missing = [p for p in asked.parameters if p.required and p.name not in given]
    context: dict[str, Any] = {"question": asked, "given": given, "fault": "", "catalogue": catalogue}
    if offer is HTML and missing:
        return page(request, "question.html", **context, answer=None, table=None)
    try:
        found = answer(asked, _values(asked, given, names, settings), snapshot.view)
    except ParameterError as error:
        if offer is HTML:
            context["fault"] = f"{error}."
            return page(request, "question.html", status=400, **context, answer=None, table=None)
        raise BadRequestError(f"{error}.") from error
    return _answered(request, offer, found, snapshot.view, settings, "question.html", **context)


@router.get("/ask", summary="Ask in plain English", response_class=Response)
def ask(
    request: Request,
    known: QuestionsDep,
    names: NamesDep,
    snapshot: SnapshotDep,
    settings: SettingsDep,
    q: str = "",
) -> Response:
    """Which ready question these words ask, with what filled in, and its answer."""
    offer = chosen(request, _OFFERS)
    words = q[:_WORDS_CHARACTERS].strip()
    if not words:
        if offer is HTML:
            return page(request, "ask.html", words="", questions=known.values(), reading=None, reason="")
        raise BadRequestError("The parameter q is missing: the question in plain English.")
    reading = interpret(words, known, names)
    if isinstance(reading, NoInterpretation):
        if offer is HTML:
            # A reader gets a page of what can be asked, which is no error; a program gets a problem.
            return page(
                request,
                "ask.html",
                words=words,
                questions=known.values(),
                reading=None,
                reason=reading.reason,
            )
        raise NotUnderstoodError(reading.reason, extra={"examples": list(reading.examples)})
    values = {slot: thing.term for slot, thing in reading.parameters.items()}
    found = answer(reading.question, values, snapshot.view)
    context: dict[str, Any] = {
        "question": reading.question,
        "words": words,
        "reading": _read(reading, found),
        "reason": "",
    }
    given = {slot: thing.iri for slot, thing in reading.parameters.items()}
    return _answered(request, offer, found, snapshot.view, settings, "ask.html", **context, given=given)


def _values(
    asked: Question, given: Mapping[str, str], names: Names, settings: Settings
) -> dict[str, ox.NamedNode]:
    return {
        parameter.name: read_value(parameter, given[parameter.name], names, settings.base_iri)
        for parameter in asked.parameters
        if parameter.name in given
    }


def _answered(
    request: Request,
    offer: Offer,
    found: Answer,
    view: View,
    settings: Settings,
    template: str,
    **context: Any,
) -> Response:
    if offer is HTML:
        shown = table(found.columns, found.rows, settings.page_rows)
        return page(request, template, answer=found, table=shown, **context)
    if offer is not JSON:
        disposition = f'attachment; filename="{found.question.id}.{offer.name}"'
        written = as_csv(found) if offer is CSV else answer_turtle(found, view, settings.base_iri)
        headers = {"Content-Disposition": disposition, "Vary": "Accept"}
        return Response(written, media_type=f"{offer.media_type}; charset=utf-8", headers=headers)
    body = json.dumps(as_json(found), ensure_ascii=False)
    return Response(body, media_type="application/json", headers={"Vary": "Accept"})


def _read(reading: Interpretation, found: Answer) -> list[tuple[str, str, str]]:
    """Label, value and the words it was read from, of each parameter."""
    return [
        (parameter.label, found.parameters[parameter.name], reading.read_as[parameter.name])
        for parameter in reading.question.parameters
        if parameter.name in reading.read_as
    ]


def _described(asked: Question) -> dict[str, object]:
    return {
        "id": asked.id,
        "title": asked.title,
        "description": asked.description,
        "examples": list(asked.examples),
        "parameters": [
            {"name": p.name, "type": p.type.value, "required": p.required, "label": p.label}
            for p in asked.parameters
        ],
    }

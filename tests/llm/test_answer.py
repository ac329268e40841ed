import json

import pytest

from graph.claims.outcome_type import OutcomeType
from graph.llm.answer import MOST_CLAIMS, parse, schema
from tests.llm.stand_in import answer, outcome, training

TRAINING = training("France trained the guard.", "trained", "France", "FR", "the guard")
OUTCOME = outcome("The guard mutinied in June.", "mutinied", "mutiny", "The guard")


def objects(node: object) -> list[dict[str, object]]:
    """Every object schema, at any depth."""
    if isinstance(node, list):
        return [found for inner in node for found in objects(inner)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("type") == "object" else []
    return own + [found for inner in node.values() for found in objects(inner)]


def test_the_schema_is_what_strict_structured_output_takes() -> None:
    found = objects(dict(schema()))
    assert len(found) == 5
    for node in found:
        assert node["additionalProperties"] is False
        properties = node["properties"]
        assert isinstance(properties, dict)
        assert node["required"] == list(properties)
    assert not {"default", "maxLength", "minLength", "pattern", "maxItems"} & set(json.dumps(dict(schema())))


def test_the_schema_has_the_ontologys_outcome_types() -> None:
    definitions = schema()["$defs"]
    assert isinstance(definitions, dict)
    assert definitions["OutcomeType"]["enum"] == [kind.value for kind in OutcomeType]


@pytest.mark.parametrize(
    "wrap",
    [
        "{}",
        "Here you are:\n```json\n{}\n```\nAnything else?",
        "```\n{}\n```",
        "<think>The article {{says}} ...</think>\n{}",
        "Sure. {} I hope this helps.",
    ],
)
def test_json_is_found_alone_fenced_or_among_words(wrap: str) -> None:
    content = wrap.replace("{}", answer(TRAINING, OUTCOME)).replace("{{", "{").replace("}}", "}")
    found = parse(content)
    assert [claim.trainee.name for claim in found.trainings] == ["the guard"]
    assert [claim.type for claim in found.outcomes] == [OutcomeType.MUTINY]


@pytest.mark.parametrize(
    "content",
    [
        *(
            "",
            "I cannot help with that.",
            "[]",
            "{}",
            '{"trainings": []}',
            '{"trainings": {}, "outcomes": []}',
        ),
        *('{"trainings": [', "```json\n{\n```", "null", "[" * 100_000),
    ],
)
def test_what_is_no_answer_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match=r"no (JSON|object)"):
        parse(content)


@pytest.mark.parametrize(
    "damage",
    [
        {"stated_as": "certain"},
        {"trainee": "the guard"},
        {"trainer": None},
        {"trainee": {"words": "a", "name": "a", "antecedent": None, "kind": "country"}},
        {"quote": 7},
        {"quote": "x" * 5_000},
        {"confidence": 0.9},
    ],
)
def test_a_malformed_claim_costs_no_other(damage: dict[str, object]) -> None:
    found = parse(answer(TRAINING | damage, TRAINING, OUTCOME))
    assert (len(found.trainings), len(found.outcomes), len(found.malformed)) == (1, 1, 1)


def test_an_unknown_outcome_type_is_malformed() -> None:
    found = parse(answer(OUTCOME | {"type": "treason"}))
    assert not found.outcomes
    assert "type" in found.malformed[0][1]


def test_too_many_claims_are_no_answer() -> None:
    with pytest.raises(ValueError, match="at most"):
        parse(answer(*[TRAINING] * (MOST_CLAIMS + 1)))

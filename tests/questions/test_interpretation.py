"""Plain English onto questions: the right one with the right names, or none."""

from collections.abc import Mapping

import pytest

from graph.claims.claim import Certainty, Claim, Party, Quotation, Training
from graph.claims.source import Source, Statements
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.questions.interpretation import Interpretation, NoInterpretation, explain, interpret
from graph.questions.names import Names, read_names
from graph.questions.question import Question, load_questions
from ontology.vocabulary import AA
from tests.built_store import IRIS, view_of

EXAMPLES = [(q.id, example) for q in load_questions().values() for example in q.examples]
Questions = Mapping[str, Question]


def understood(text: str, questions: Questions, names: Names) -> tuple[str, dict[str, str]]:
    reading = interpret(text, questions, names)
    assert isinstance(reading, Interpretation), reading
    values = {
        slot: thing.iri.removeprefix(IRIS.base).removeprefix(AA.NAMESPACE)
        for slot, thing in reading.parameters.items()
    }
    return reading.question.id, values


@pytest.mark.parametrize(("question", "example"), EXAMPLES)
def test_an_example_asks_its_own_question(
    question: str, example: str, questions: Questions, names: Names
) -> None:
    assert understood(example, questions, names)[0] == question


FILLED = {
    "trainer": ("Australia", "country/AU"),
    "country": ("Guatemalan", "country/GT"),
    "trainee": ("the Kaibiles", "unit/gt/kaibiles"),
    "about": ("Los Zetas", "criminal-group/mx/los-zetas"),
    "group": ("Los Zetas", "criminal-group/mx/los-zetas"),
    "outcome": ("defected", "Defection"),
}


@pytest.mark.parametrize(
    ("question", "phrase"), [(q.id, phrase) for q in load_questions().values() for phrase in q.phrases]
)
def test_a_phrase_is_read_with_each_name_in_its_place(
    question: str, phrase: str, questions: Questions, names: Names
) -> None:
    text = phrase.format_map({slot: name for slot, (name, _) in FILLED.items()})
    expected = {slot: iri for slot, (_, iri) in FILLED.items() if f"{{{slot}}}" in phrase}
    assert understood(text, questions, names) == (question, expected)


US, DEFECTED = "country/US", "Defection"


@pytest.mark.parametrize(
    ("text", "question", "values"),
    [
        ("units trained by US that later defected", "trained-then", {"trainer": US, "outcome": DEFECTED}),
        ("US-trained units that later defected", "trained-then", {"trainer": US, "outcome": DEFECTED}),
        ("Which units trained by the U.S. defected?", "trained-then", {"trainer": US, "outcome": DEFECTED}),
        ("units trained by us that later defected", "trained-then", {"trainer": US, "outcome": DEFECTED}),
        ("us-trained units that defected", "trained-then", {"trainer": US, "outcome": DEFECTED}),
        ("massacres by US-trained units", "trained-then", {"trainer": US, "outcome": "Massacre"}),
        (
            "which Malian units did the US train that defected",
            "trained-then",
            {"country": "country/ML", "trainer": US, "outcome": DEFECTED},
        ),
        (
            "units trained by Mali that defected",
            "trained-then",
            {"trainer": "country/ML", "outcome": DEFECTED},
        ),
        ("who trained the Kaibiles?", "who-trained", {"trainee": "unit/gt/kaibiles"}),
        ("tell us who trained the Kaibiles", "who-trained", {"trainee": "unit/gt/kaibiles"}),
        ("who trained Captain Sanogo", "who-trained", {"trainee": "person/ml/amadou-haya-sanogo"}),
        ("did the US train the Kaibiles?", "who-trained", {"trainer": US, "trainee": "unit/gt/kaibiles"}),
        ("coup leaders trained by France", "coup-leaders", {"trainer": "country/FR"}),
        ("French-trained coup leaders", "coup-leaders", {"trainer": "country/FR"}),
        ("who trained Malian units", "trainings", {"country": "country/ML"}),
        ("which units did the US train after a massacre", "trained-again", {"trainer": US}),
        ("units trained by the US again after a massacre", "trained-again", {"trainer": US}),
        (
            "what happened after US training in Mali",
            "after-training-in",
            {"trainer": US, "country": "country/ML"},
        ),
        (
            "what did Malian units trained by the US do later",
            "after-training-in",
            {"trainer": US, "country": "country/ML"},
        ),
        (
            "founders of Los Zetas trained by the US",
            "groups-of-trainees",
            {"group": "criminal-group/mx/los-zetas", "trainer": US},
        ),
        ("contested claims about Los Zetas", "contested-about", {"about": "criminal-group/mx/los-zetas"}),
    ],
)
def test_what_people_ask(
    text: str, question: str, values: dict[str, str], questions: Questions, names: Names
) -> None:
    assert understood(text, questions, names) == (question, values)


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("what is the weather in Mali", "weather"),
        ("tanks sold by the US", "tanks, sold"),
        ("who won the World Cup", "won, World, Cup"),
        ("units trained by Narnia that later defected", "Narnia"),
        ("who trained the Smurfs", "Smurfs"),
        ("units trained by the US in 2012 that later defected", "2012"),
        ("left-handed units trained by the US that later defected", "left, handed"),
        ("coup leaders trained by France in Africa", "Africa"),
        ("who is the president of France", "president"),
        ("hello", "hello"),
    ],
)
def test_a_word_that_nothing_knows_is_named_and_not_dropped(
    text: str, strange: str, questions: Questions, names: Names
) -> None:
    refused = interpret(text, questions, names)
    assert isinstance(refused, NoInterpretation)
    assert f"not known here: {strange}" in refused.reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "???",
        "Mali",
        "US",
        "trained",
        "defection",
        "coups in Mali",
        "did Mali",
        "France and Mali",
        "units",
    ],
)
def test_too_little_is_no_question(text: str, questions: Questions, names: Names) -> None:
    refused = interpret(text, questions, names)
    assert isinstance(refused, NoInterpretation)
    assert set(refused.examples) == {question.examples[0] for question in questions.values()}


def test_a_name_is_never_dropped(questions: Questions, names: Names) -> None:
    refused = interpret("who trained the Kaibiles and Kopassus", questions, names)
    assert isinstance(refused, NoInterpretation)
    assert "understood: Kaibiles, Kopassus" in refused.reason


def test_a_name_of_several_things_is_asked_back(questions: Questions) -> None:
    us = Party(name="US", kind=EntityKind.COUNTRY, country="US")
    claims = tuple(
        Claim(
            states=Training(
                trainer=us, trainee=Party(name="Red Berets", kind=EntityKind.UNIT, country=country)
            ),
            evidence=Quotation(start=0, end=4, quote="said"),
            certainty=Certainty.REPORTED,
            source_id="a",
            extractor="events/1",
        )
        for country in ("ML", "TZ")
    )
    with view_of(Statements(Source("a", Metadata(), "article"), claims)) as view:
        refused = interpret("who trained the Red Berets", questions, read_names(view))
    assert isinstance(refused, NoInterpretation)
    assert (
        "'Red Berets' stands for several entities: unit/ml/red-berets, unit/tz/red-berets" in refused.reason
    )


def test_the_same_text_is_always_read_alike(questions: Questions, names: Names) -> None:
    backwards = dict(reversed(list(questions.items())))
    for _, example in EXAMPLES:
        assert understood(example, questions, names) == understood(example, backwards, names)


def test_a_reading_explains_itself(questions: Questions, names: Names) -> None:
    reading = interpret("coup leaders trained by the French", questions, names)
    assert isinstance(reading, Interpretation)
    assert reading.read_as == {"trainer": "French"}
    explained = explain(reading, {"trainer": "France"})
    assert "Trainer: France" in explained
    assert "'French'" in explained

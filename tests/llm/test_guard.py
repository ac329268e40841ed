"""The guard: what a model states of a text becomes a claim only where the text shows it."""

from collections.abc import Callable

import pytest

from graph.claims.claim import Certainty, Claim, Outcome, Quotation, Training
from graph.claims.extract import Extractor
from graph.llm.answer import parse
from graph.llm.guard import Guard
from graph.llm.reasons import Reason
from graph.text.text import Text
from tests.llm.conftest import Guarded
from tests.llm.stand_in import Json, answer, organisation, outcome, party, training

Run = Callable[..., Guarded]

GUARD = "French instructors trained Niger's presidential guard in 2014."
GUARD_CLAIM = training(
    GUARD, "trained", "French instructors", "FR", "Niger's presidential guard", when="in 2014"
)
UNIT = (
    "Mali's 33rd Parachute Regiment is based in Djicoroni. The unit was trained by American special forces"
    " in 2011. A year later it mutinied."
)
NAMED = "Mali's 33rd Parachute Regiment is based in Djicoroni."


def trained(claim: Claim) -> Training:
    assert isinstance(claim.states, Training)
    return claim.states


def done(claim: Claim) -> Outcome:
    assert isinstance(claim.states, Outcome)
    return claim.states


def test_what_the_text_states_becomes_a_claim_with_its_sentence(guard: Run) -> None:
    (claim,) = guard(GUARD, GUARD_CLAIM).claims
    assert isinstance(claim.evidence, Quotation)
    assert (claim.evidence.start, claim.evidence.end, claim.evidence.quote) == (0, len(GUARD), GUARD)
    states = trained(claim)
    assert (states.trainer.country, states.trainee.country) == ("FR", "NE")
    assert states.trainee.name == "Niger's presidential guard"
    assert str(states.begin) == "2014"
    assert claim.certainty is Certainty.REPORTED
    assert claim.extractor == "llm/test/1"


def test_a_quote_is_widened_to_its_sentence(guard: Run) -> None:
    stated = GUARD_CLAIM | {"quote": "French instructors trained Niger's presidential guard"}
    (claim,) = guard(GUARD, stated | {"when": None}).claims
    assert isinstance(claim.evidence, Quotation)
    assert claim.evidence.quote == GUARD


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"quote": "French instructors trained Niger's presidential guard in 2015."}, Reason.NOT_QUOTED),
        ({"quote": "French instructors trained ... in 2014."}, Reason.NOT_QUOTED),
        ({"quote": "trained"}, Reason.SHORT_QUOTE),
        ({"quote": "word " * 300}, Reason.LONG_QUOTE),
        ({"event_words": "instructed"}, Reason.EVENT_NOT_QUOTED),
        ({"event_words": "guard in 2014"}, Reason.NO_SUCH_EVENT),
        ({"stated_as": "denied"}, Reason.DENIAL_NOT_QUOTED),
        ({"trainee": party("Mali's presidential guard")}, Reason.PARTY_NOT_QUOTED),
        ({"trainee": party("Niger's presidential guard", "Garde présidentielle")}, Reason.NOT_NAMED),
        (
            {"trainee": party("Niger's presidential guard", "the 3rd Brigade", "the 3rd Brigade of Chad")},
            Reason.NO_ANTECEDENT,
        ),
    ],
)
def test_what_the_text_does_not_show_is_dropped(guard: Run, change: Json, reason: Reason) -> None:
    found = guard(GUARD, GUARD_CLAIM | change)
    assert found.claims == ()
    assert found.reasons == [reason]


@pytest.mark.parametrize("country", ["CA", "US", "XX", "", "fr-FR"])
def test_the_trainers_words_must_tell_the_country(guard: Run, country: str) -> None:
    stated = training(GUARD, "trained", "French instructors", country, "Niger's presidential guard")
    found = guard(GUARD, stated)
    assert found.claims == ()
    assert found.reasons == [Reason.TRAINER_NOT_ENTAILED]


@pytest.mark.parametrize(
    ("sentence", "words", "country"),
    [
        ("The Pentagon trained Ukrainian marines in 2015.", "The Pentagon", "US"),
        ("Washington trained Ukrainian marines in 2015.", "Washington", "US"),
        ("Soviet advisers trained Ukrainian marines in 1980.", "Soviet advisers", "SU"),
        ("Moscow trained Ukrainian marines in 1980.", "Moscow", "RU"),
    ],
)
def test_capitals_and_ministries_stand_for_their_state(
    guard: Run, sentence: str, words: str, country: str
) -> None:
    stated = training(sentence, "trained", words, country, party("Ukrainian marines", kind="group"))
    assert [trained(claim).trainer.country for claim in guard(sentence, stated).claims] == [country]


def test_a_former_state_keeps_its_code(guard: Run) -> None:
    sentence = "Soviet advisers trained Ukrainian marines in 1980."
    stated = training(sentence, "trained", "Soviet advisers", "RU", party("Ukrainian marines", kind="group"))
    assert [trained(claim).trainer.country for claim in guard(sentence, stated).claims] == ["SU"]


def test_an_organisation_must_stand_in_the_words_by_name(guard: Run) -> None:
    sentence = "Blackwater taught the Azerbaijani naval commandos."
    trainee = party("the Azerbaijani naval commandos", kind="group")
    right = training(sentence, "taught", organisation("Blackwater", "Blackwater"), None, trainee)
    wrong = training(sentence, "taught", organisation("Blackwater", "DynCorp"), None, trainee)
    found = guard(sentence, right, wrong)
    assert [trained(claim).trainer.name for claim in found.claims] == ["Blackwater"]
    assert found.reasons == [Reason.TRAINER_NOT_ENTAILED]


def test_the_trainees_own_country_is_no_trainer(guard: Run) -> None:
    sentence = "Canada trained the French army near Lyon."
    stated = training(sentence, "trained", "French", "FR", party("the French army", kind="force"))
    assert guard(sentence, stated).reasons == [Reason.TRAINER_OF_TRAINEE]


def test_who_was_trained_did_not_train(guard: Run) -> None:
    sentence = "Malian soldiers were trained by French officers in Bamako."
    right = training(sentence, "trained", "French officers", "FR", party("Malian soldiers", kind="group"))
    wrong = training(sentence, "trained", "Malian soldiers", "ML", party("French officers", kind="group"))
    found = guard(sentence, right, wrong)
    assert [trained(claim).trainer.country for claim in found.claims] == ["FR"]
    assert found.reasons == [Reason.TURNED_ROUND]


def test_parties_of_two_trainings_are_not_crossed(guard: Run) -> None:
    sentence = "France trained the Presidential Guard of Niger, while Canada trained the Rangers of Mali."
    guards, rangers = "the Presidential Guard of Niger", "the Rangers of Mali"
    found = guard(
        sentence,
        training(sentence, "trained", "France", "FR", guards),
        training(sentence, "trained", "Canada", "CA", guards),
        training(sentence, "trained", "France", "FR", rangers),
    )
    assert [trained(claim).trainer.country for claim in found.claims] == ["FR"]
    assert [trained(claim).trainee.country for claim in found.claims] == ["NE"]
    assert len(found.reasons) == 2


def test_a_pointing_phrase_is_tied_to_the_name_that_it_points_to(guard: Run) -> None:
    unit = party("The unit", "33rd Parachute Regiment", NAMED)
    it = party("it", "33rd Parachute Regiment", NAMED)
    found = guard(
        UNIT,
        training(
            "The unit was trained by American special forces in 2011.",
            *("was trained", "American special forces", "US", unit),
        ),
        outcome("A year later it mutinied.", "mutinied", "mutiny", it),
    )
    first, second = found.claims
    assert trained(first).trainee.name == "33rd Parachute Regiment"
    assert trained(first).trainee.country == "ML"
    assert done(second).actor.name == "33rd Parachute Regiment"
    assert found.links == 1
    assert found.reasons == []


@pytest.mark.parametrize(
    ("unit", "reason"),
    [
        (party("The unit", "4th Brigade", NAMED), Reason.NO_ANTECEDENT),
        (party("The unit", "33rd Parachute Regiment", "The 33rd Parachute Regiment"), Reason.NO_ANTECEDENT),
        (party("The unit", "33rd Parachute Regiment"), Reason.NOT_NAMED),
        (party("American special forces", "33rd Parachute Regiment", NAMED), Reason.NOT_POINTING),
        (party("it", "33rd Parachute Regiment", NAMED), Reason.PARTY_NOT_QUOTED),
    ],
)
def test_a_reference_step_is_checked(guard: Run, unit: Json, reason: Reason) -> None:
    stated = training(
        "The unit was trained by American special forces in 2011.",
        *("was trained", "American special forces", "US", unit),
    )
    assert guard(UNIT, stated).reasons == [reason]


def test_an_antecedent_must_come_first(guard: Run) -> None:
    content = (
        "The unit was trained by American special forces in 2011. The 33rd Regiment of Mali was sent home."
    )
    later = party("The unit", "33rd Regiment", "The 33rd Regiment of Mali was sent home.")
    stated = training(
        "The unit was trained by American special forces in 2011.",
        *("was trained", "American special forces", "US", later),
    )
    assert guard(content, stated).reasons == [Reason.NO_ANTECEDENT]


def test_he_is_no_unit_and_it_no_person(guard: Run) -> None:
    content = "Captain Amadou Sanogo led the 3rd Battalion of Mali. He seized power in 2012."
    quote = "He seized power in 2012."
    before = "Captain Amadou Sanogo led the 3rd Battalion of Mali."
    wrong = outcome(quote, "seized power", "coup", party("He", "3rd Battalion", before))
    assert guard(content, wrong).reasons == [Reason.OTHER_ANTECEDENT]


def test_people_of_a_unit_are_not_the_unit(guard: Run) -> None:
    content = "France trained the 3rd Battalion of Mali in 2010. In 2012 these soldiers deserted near Gao."
    battalion = party("these soldiers", "3rd Battalion", "France trained the 3rd Battalion of Mali in 2010.")
    found = guard(
        content,
        training(
            "France trained the 3rd Battalion of Mali in 2010.",
            *("trained", "France", "FR", party("the 3rd Battalion of Mali", "3rd Battalion")),
        ),
        outcome("In 2012 these soldiers deserted near Gao.", "deserted", "defection", battalion),
    )
    told = [claim.states for claim in found.claims if isinstance(claim.states, Outcome)]
    assert [str(outcome.scope) for outcome in told] == ["some members"]


@pytest.mark.parametrize(
    ("sentence", "words", "certainty"),
    [
        ("The United States never trained the Kaibiles of Guatemala.", "trained", None),
        ("The United States did not train the Kaibiles of Guatemala.", "train", None),
        ("Did the United States train the Kaibiles of Guatemala?", "train", None),
        ("If the United States trained the Kaibiles of Guatemala, nobody knew.", "trained", None),
        ("The United States denied that it had trained the Kaibiles of Guatemala.", "trained", "denied"),
        ("The United States allegedly trained the Kaibiles of Guatemala.", "trained", "alleged"),
        ("The United States will train the Kaibiles of Guatemala.", "train", "planned"),
        ("The United States offered to train the Kaibiles of Guatemala.", "train", "planned"),
        ("The United States trained the Kaibiles of Guatemala.", "trained", "reported"),
    ],
)
def test_the_sentence_says_how_sure_a_claim_may_be(
    guard: Run, sentence: str, words: str, certainty: str | None
) -> None:
    stated = training(sentence, words, "The United States", "US", "the Kaibiles of Guatemala")
    if "The" not in sentence:
        stated = training(sentence, words, "the United States", "US", "the Kaibiles of Guatemala")
    found = guard(sentence, stated)
    assert [claim.certainty.value for claim in found.claims] == ([certainty] if certainty else [])
    assert certainty is not None or found.reasons == [Reason.NOT_STATED] or "If" in sentence


def test_leaving_the_negation_out_of_the_quote_does_not_help(guard: Run) -> None:
    sentence = "It is not true that the United States trained the Kaibiles of Guatemala."
    stated = training(
        "the United States trained the Kaibiles of Guatemala.",
        *("trained", "the United States", "US", "the Kaibiles of Guatemala"),
    )
    assert [c for c in guard(sentence, stated).claims if c.certainty is Certainty.REPORTED] == []


@pytest.mark.parametrize("stated_as", ["alleged", "planned", "hypothetical"])
def test_a_model_may_be_less_sure_than_the_sentence(guard: Run, stated_as: str) -> None:
    (claim,) = guard(GUARD, GUARD_CLAIM | {"stated_as": stated_as}).claims
    assert claim.certainty.value == stated_as


@pytest.mark.parametrize(
    ("sentence", "claim", "reason"),
    [
        (
            "The 3rd Battalion of Mali attended a ceremony in Gao.",
            ("attended a ceremony", "massacre", "The 3rd Battalion of Mali"),
            Reason.NO_SUCH_EVENT,
        ),
        (
            "Rebels killed soldiers of the 3rd Battalion of Mali.",
            ("killed", "massacre", "soldiers of the 3rd Battalion of Mali"),
            Reason.TURNED_ROUND,
        ),
        (
            "The 3rd Battalion of Mali was massacred by rebels.",
            ("massacred", "massacre", "The 3rd Battalion of Mali"),
            Reason.TURNED_ROUND,
        ),
        (
            "The 3rd Battalion of Mali watched as rebels massacred villagers.",
            ("massacred", "massacre", "The 3rd Battalion of Mali"),
            Reason.OTHER_DOER,
        ),
        (
            "The 3rd Battalion of Mali condemned the massacre of villagers.",
            ("the massacre", "massacre", "The 3rd Battalion of Mali"),
            Reason.OTHER_DOER,
        ),
        (
            "Rebels staged a coup against the army of Mali.",
            ("staged a coup", "coup", "the army of Mali"),
            Reason.OTHER_DOER,
        ),
        (
            "The coup was led by rebels near the army of Mali.",
            ("The coup", "coup", "the army of Mali"),
            Reason.OTHER_DOER,
        ),
        (
            "The 3rd Battalion of Mali did not desert.",
            ("desert", "defection", "The 3rd Battalion of Mali"),
            Reason.NOT_STATED,
        ),
    ],
)
def test_a_deed_is_not_laid_at_the_wrong_door(
    guard: Run, sentence: str, claim: tuple[str, str, str], reason: Reason
) -> None:
    words, kind, actor = claim
    found = guard(sentence, outcome(sentence, words, kind, party(actor)))
    assert found.claims == ()
    assert found.reasons == [reason]


def test_further_fields_must_stand_in_the_sentence(guard: Run) -> None:
    stated = GUARD_CLAIM | {"place": "Agadez", "when": "in 2015", "programme": "IMET"}
    found = guard(GUARD, stated)
    (claim,) = found.claims
    assert trained(claim).place is None
    assert trained(claim).begin is None
    assert trained(claim).programme is None
    assert found.reasons == [Reason.FIELD_NOT_QUOTED] * 3


def test_relative_dates_are_reckoned_by_the_code(guard: Run) -> None:
    sentence = "French instructors trained Niger's presidential guard last year."
    stated = training(
        sentence, "trained", "French instructors", "FR", "Niger's presidential guard", when="last year"
    )
    assert [str(trained(claim).begin) for claim in guard(sentence, stated).claims] == ["2015"]


def test_no_answer_breaks_the_guard(extractor: Extractor, text_of: Callable[..., Text]) -> None:
    """Every value of every field against every other: nothing but drafts and reasons comes of it."""
    content = f"{GUARD} {UNIT}"
    values = [
        "",
        " ",
        "the",
        "it",
        ".",
        "French instructors",
        "Niger's presidential guard",
        content,
        "in 2014",
    ]
    with extractor.opened(text_of(content)) as reading:
        made = Guard(reading, "llm/test/1")
        for quote in (GUARD, content, "The unit was trained by American special forces in 2011."):
            stated: list[Json] = []
            for words in values:
                for other in values:
                    stated.append(
                        training(quote, other or "trained", words, "FR", party(other, words, content))
                    )
                    stated.append(outcome(quote, words, "mutiny", party(words, other, quote), when=other))
            drafts = made.drafts(parse(answer(*stated)), 0, len(content))
            assert len(drafts) + len([d for d in made.dropped if "." not in d.kind]) >= len(stated)
            made.dropped.clear()

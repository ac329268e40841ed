"""What an analyst does, in a real browser: ask, read the evidence, open the entity, look at the graph."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

QUESTION = "units trained by the US that later joined insurgents"
PAGES = {
    "home": "/",
    "ask": f"/ask?q={QUESTION}",
    "not-understood": "/ask?q=what is love",
    "question": "/questions/who-trained?trainee=GAFE",
    "questions": "/questions",
    "sources": "/sources",
    "source": "/id/source/0123456789abcdef",
    "unit": "/id/unit/mx/gafe",
    "hostile": "/id/unit/ml/hostile-2",
    "person": "/id/person/ml/amadou-sanogo",
    "country": "/id/country/US",
    "graph": "/graph",
    "sparql": "/sparql?query=SELECT * WHERE { ?s ?p ?o } LIMIT 20",
    "docs": "/docs",
    "explain": "/explain",
}
WIDTHS = (360, 768, 1920)
NODE_AT = """(name) => {
  const { network, nodes } = window.afteraction;
  const node = nodes.get().find((each) => each.about.name === name);
  const spot = network.canvasToDOM(network.getPosition(node.id));
  const box = document.getElementById("network").getBoundingClientRect();
  return { x: box.x + spot.x, y: box.y + spot.y };
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_a_text_is_explained(visit: Visit, width: int) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 900})
    visit.go("/explain")
    # By keyboard alone: from the text on to the button.
    page.get_by_label("Text").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="3 claims")).to_be_visible()
    page.get_by_role("link", name="claim 3").first.click()
    expect(page.locator("#t-claim-3")).to_be_in_viewport()
    expect(page.locator("#t-claim-3")).to_contain_text("because of “denied”")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.get_by_label("Hide the mentions").check()
    expect(page.locator(".words .kind").first).to_be_hidden()
    visit.shot(f"explained-{width}")


def test_from_a_question_to_the_graph(visit: Visit) -> None:
    page = visit.page
    visit.go("/")
    page.get_by_label("Ask in plain English").fill(QUESTION)
    page.get_by_role("button", name="Ask").click()

    expect(page.get_by_role("heading", name="Understood as")).to_be_visible()
    expect(page.get_by_text("“Several of those units went over to the rebels in 2012.”")).to_be_visible()
    source = page.get_by_role("link", name="After the training, the desert").first
    expect(source).to_have_attribute("href", "/id/source/0123456789abcdef")
    address = page.get_by_role("link", name="open the source").first
    expect(address).to_have_attribute("href", "https://example.org/mali?a=1&b=2")
    visit.shot("journey-answer")

    page.get_by_role("link", name="Malian army units").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Malian army units")
    expect(page.get_by_text("Some of its members, not the whole.")).to_be_visible()
    visit.shot("journey-unit")

    page.get_by_role("link", name="See it in the graph").click()
    expect(page.locator("#network")).to_have_attribute("data-drawn", "7")
    expect(page.locator("#panel h2")).to_have_text("Malian army units")
    visit.shot("journey-graph")


def test_the_sparql_behind_an_answer_opens_and_runs(visit: Visit) -> None:
    visit.go(f"/ask?q={QUESTION}")
    visit.page.get_by_text("The SPARQL behind it").click()
    visit.page.get_by_role("link", name="Open it in the SPARQL page").click()

    expect(visit.page.get_by_role("heading", name="1 row")).to_be_visible()


def test_a_click_on_a_node_shows_its_evidence(visit: Visit) -> None:
    page = visit.page
    visit.go("/graph")
    page.wait_for_selector("#network[data-drawn]")
    spot = page.evaluate(NODE_AT, "coup, 2012-03-22")
    page.mouse.click(spot["x"], spot["y"])

    panel = page.locator("#panel")
    expect(panel.get_by_text("“He led the coup of March 22.”")).to_be_visible()
    expect(panel.get_by_role("link", name="After the training, the desert")).to_be_visible()
    visit.shot("graph-evidence")


def test_a_click_on_a_line_shows_its_claims(visit: Visit) -> None:
    page = visit.page
    visit.go("/graph")
    page.wait_for_selector("#network[data-drawn]")
    ends = [page.evaluate(NODE_AT, name) for name in ("coup, 2012-03-22", "Mali")]
    # Between the two, out of the way of both labels.
    page.mouse.click(*((ends[0][axis] + ends[1][axis]) / 2 for axis in "xy"))

    expect(page.locator("#panel h2")).to_have_text("Amadou Sanogo: coup (2012-03-22)")
    expect(page.locator("#panel").get_by_text("“He led the coup of March 22.”")).to_be_visible()


def test_a_hostile_name_is_text_in_the_panel(visit: Visit) -> None:
    page = visit.page
    visit.go("/graph?focus=unit/ml/hostile-1")
    expect(page.locator("#panel h2")).to_have_text("\"><img src=x onerror=alert('attribute')>")
    expect(page.locator("#panel .claim")).to_have_count(1)
    assert page.locator("#panel img").count() == 0
    visit.shot("graph-hostile")


def test_search_centres_a_node_and_keys_move_the_picture(visit: Visit) -> None:
    page = visit.page
    visit.go("/graph")
    page.wait_for_selector("#network[data-drawn]")
    page.get_by_label("Find on this page").fill("zetas")
    page.keyboard.press("Enter")
    expect(page.locator("#find-answer")).to_have_text("Found: Los Zetas")
    expect(page.locator("#panel h2")).to_have_text("Los Zetas")

    page.locator("#network").focus()
    before = page.evaluate("window.afteraction.network.getViewPosition().x")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("window.afteraction.network.getViewPosition().x") > before
    scale = page.evaluate("window.afteraction.network.getScale()")
    page.get_by_role("button", name="Zoom in").click()
    assert page.evaluate("window.afteraction.network.getScale()") > scale


def test_labels_are_legible_when_the_page_opens(visit: Visit) -> None:
    page = visit.page
    page.set_viewport_size({"width": 1280, "height": 800})
    for address in ("/graph", "/graph?nodes=300", "/graph?focus=country/US"):
        visit.go(address)
        page.wait_for_selector("#network[data-drawn]")
        size = page.evaluate(
            "window.afteraction.network.getScale()"
            " * JSON.parse(document.getElementById('graph-data').textContent).network.options.nodes.font.size"
        )
        assert size >= 11


def test_nothing_moves_by_itself(visit: Visit) -> None:
    page = visit.page
    visit.go("/graph")
    page.wait_for_selector("#network[data-drawn]")
    positions = "JSON.stringify(window.afteraction.network.getPositions())"
    before = page.evaluate(positions)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    assert page.evaluate(positions) == before


def test_filters_stand_in_the_address_and_the_back_button_works(visit: Visit) -> None:
    page = visit.page
    visit.go("/graph")
    page.get_by_label("Outcome").select_option("coup")
    page.get_by_text("Certainty: any").click()
    page.get_by_label("documented").check()
    page.get_by_label("reported").check()
    page.get_by_role("button", name="Show", exact=True).click()

    assert "outcome=coup" in page.url
    assert "certainty=reported" in page.url
    expect(page.get_by_label("Outcome")).to_have_value("coup")
    expect(page.get_by_text("Certainty: documented, reported")).to_be_visible()
    expect(page.locator("#shown")).to_contain_text("hidden by the filters")
    page.go_back()
    expect(page.locator("#shown")).to_have_text("14 of 14 nodes.")


def test_suggestions_come_while_typing(visit: Visit) -> None:
    page = visit.page
    visit.go("/")
    field = page.get_by_label("Find a unit, person, country or group")
    field.press_sequentially("aerom")
    expect(page.locator("#search-names option")).to_have_count(1)
    field.fill("gafe")
    field.press("Enter")

    page.wait_for_url("**/id/unit/mx/gafe")


def test_the_skip_link_is_the_first_thing_the_keyboard_reaches(visit: Visit) -> None:
    visit.go("/")
    visit.page.keyboard.press("Tab")

    expect(visit.page.get_by_role("link", name="Skip to the content")).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_window(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    for name, path in PAGES.items():
        visit.go(path)
        if name == "graph":
            visit.page.wait_for_selector("#network[data-drawn]")
        visit.shot(f"{name}-{width}")
        over = visit.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert over <= 0, f"{path} is {over} px too wide at {width} px"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_colour_schemes(visit: Visit, scheme: str) -> None:
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for name in ("home", "ask", "unit", "graph"):
        visit.go(PAGES[name])
        if name == "graph":
            visit.page.wait_for_selector("#network[data-drawn]")
        visit.shot(f"{name}-{scheme}")
    paper = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(21, 24, 28)") is (scheme == "dark")


def test_pages_work_without_scripts(visit: Visit) -> None:
    context = visit.page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    page = context.new_page()
    try:
        page.goto(f"{visit.address}/")
        page.get_by_label("Ask in plain English").fill(QUESTION)
        page.get_by_role("button", name="Ask").click()
        expect(page.get_by_text("Understood as")).to_be_visible()
        page.goto(f"{visit.address}/graph")
        expect(page.get_by_text("The picture needs JavaScript")).to_be_visible()
        page.get_by_text("The same as a table").click()
        expect(page.get_by_role("cell", name="Los Zetas")).to_be_visible()
    finally:
        context.close()

"""Dates in prose: what is read, what is left alone, and what holds for any text."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.mentions.dates import DateForm, DateMention, find_dates, read_date
from graph.partial_date import PartialDate

ANCHOR = date(2013, 1, 18)

Expected = tuple[str, DateForm, str | None, str | None]

WORDS = st.sampled_from(
    [
        *(
            "in",
            "since",
            "until",
            "from",
            "to",
            "between",
            "and",
            "the",
            "of",
            "early",
            "mid-",
            "late",
            "about",
        ),
        *(
            "past",
            "last",
            "this",
            "next",
            "decade",
            "years",
            "ago",
            "two",
            "a",
            "FY",
            "fiscal",
            "spring",
            "May",
        ),
        *(
            "March",
            "22",
            "29",
            "Feb.",
            "2012",
            "2003",
            "2000",
            "-",
            "–",
            ",",
            "1990s",
            "'90s",
            "before",
            "after",
        ),
        *(
            "troops",
            "(",
            ")",
            "more than",
            "month",
            "week",
            "yesterday",
            "over",
            "\n",
            "1899",
            "31",
            "through",
        ),
    ]
)
PROSE = st.lists(WORDS, max_size=12).map(" ".join)
ANCHORS = (
    st.none() | st.dates() | st.sampled_from(["2013", "199X", "2003~", "0001", "9999"]).map(PartialDate.parse)
)


def shape(mention: DateMention) -> Expected:
    begin, end = mention.begin, mention.end
    return mention.text, mention.form, str(begin) if begin else None, str(end) if end else None


@pytest.mark.parametrize(
    ("text", "words", "form", "begin", "end"),
    [
        # points
        ("It fell in 2012.", "2012", "point", "2012", None),
        ("In the 1990s, they left.", "1990s", "point", "199X", None),
        ("in the '90s", "90s", "point", "199X", None),
        ("the early 1990s", "early 1990s", "point", "[1990..1993]", None),
        ("in the mid-2000s", "mid-2000s", "point", "[2004..2006]", None),
        ("the late-1980s", "late-1980s", "point", "[1987..1989]", None),
        ("the early to mid-1990s", "early to mid-1990s", "point", "[1990..1996]", None),
        ("22 March 2012", "22 March 2012", "point", "2012-03-22", None),
        ("March 22, 2012", "March 22, 2012", "point", "2012-03-22", None),
        ("Sept. 18, 2012", "Sept. 18, 2012", "point", "2012-09-18", None),
        ("the 3rd of May 1997", "3rd of May 1997", "point", "1997-05-03", None),
        ("2012-03-22", "2012-03-22", "point", "2012-03-22", None),
        ("In March 2012", "March 2012", "point", "2012-03", None),
        ("late March 2012", "late March 2012", "point", "[2012-03-21..2012-03-31]", None),
        ("in early 2012", "early 2012", "point", "[2012-01..2012-04]", None),
        ("by the end of 2012", None, None, None, None),
        ("at the end of 2012", "end of 2012", "point", "[2012-09..2012-12]", None),
        ("spring 2009", "spring 2009", "point", "[2009-03..2009-05]", None),
        ("the winter of 2009-10", "winter of 2009-10", "point", "[2009-12..2010-02]", None),
        ("in fiscal 2012", "fiscal 2012", "point", "[2011-10..2012-09]", None),
        ("FY2012", "FY2012", "point", "[2011-10..2012-09]", None),
        ("(FY 2005)", "FY 2005", "point", "[2004-10..2005-09]", None),
        ("the 2012 coup", "2012", "point", "2012", None),
        ("Mali's 2012 coup", "2012", "point", "2012", None),
        ("his book (2009)", "2009", "point", "2009", None),
        ("around 2003", "around 2003", "point", "2003~", None),
        # relative points
        ("last year", "last year", "point", "2012", None),
        ("this year", "this year", "point", "2013", None),
        ("next year", "next year", "point", "2014", None),
        ("late last year", "late last year", "point", "[2012-09..2012-12]", None),
        ("earlier this year", "earlier this year", "point", "[2013-01-01..2013-01-18]", None),
        ("last month", "last month", "point", "2012-12", None),
        ("this week", "this week", "point", "[2013-01-14..2013-01-20]", None),
        ("yesterday", "yesterday", "point", "2013-01-17", None),
        ("on March 22 a coup", "March 22", "point", "2012-03-22", None),
        ("on 18 January", "18 January", "point", "2013-01-18", None),
        ("on Jan. 19", "Jan. 19", "point", "2012-01-19", None),
        ("on Feb. 29", "Feb. 29", "point", "2012-02-29", None),
        ("in March", "March", "point", "2012-03", None),
        ("in January", "January", "point", "2013-01", None),
        ("last March", "last March", "point", "2012-03", None),
        ("last January", "last January", "point", "2012-01", None),
        ("last summer", "last summer", "point", "[2012-06..2012-08]", None),
        ("last winter", "last winter", "point", "[2011-12..2012-02]", None),
        ("in November last year", "November last year", "point", "2012-11", None),
        ("on January 3 of this year", "January 3 of this year", "point", "2013-01-03", None),
        ("two years ago", "two years ago", "point", "2011~", None),
        ("nearly three decades ago", "three decades ago", "point", "1983~", None),
        ("three months ago", "three months ago", "point", "[2012-09..2012-11]", None),
        # beginnings and ends
        ("since 2006, or", "since 2006", "since", "2006", None),
        ("ever since the 1990s", "ever since the 1990s", "since", "199X", None),
        ("since at least 2003", "since at least 2003", "since", "2003", None),
        ("from 2006 onwards", "from 2006 onwards", "since", "2006", None),
        ("since last year", "since last year", "since", "2012", None),
        ("until 2010", "until 2010", "until", None, "2010"),
        ("after 2001", "after 2001", "after", "[2001-01-01..2013-01-18]", None),
        # intervals
        ("2003-2006", "2003-2006", "interval", "2003", "2006"),
        ("(1998–2002)", "1998–2002", "interval", "1998", "2002"),
        ("in 1991-95", "1991-95", "interval", "1991", "1995"),
        ("2003–06", "2003–06", "interval", "2003", "2006"),
        ("1999–01", "1999–01", "interval", "1999", "2001"),
        ("between 2003 and 2006", "between 2003 and 2006", "interval", "2003", "2006"),
        ("from 2003 to 2006", "from 2003 to 2006", "interval", "2003", "2006"),
        ("from 2003 until 2006", "from 2003 until 2006", "interval", "2003", "2006"),
        ("1981 to 1984", "1981 to 1984", "interval", "1981", "1984"),
        ("from the 1960s to the 1980s", "from the 1960s to the 1980s", "interval", "196X", "198X"),
        ("from March to June 2012", "from March to June 2012", "interval", "2012-03", "2012-06"),
        (
            "between November and June 2012",
            "between November and June 2012",
            "interval",
            "2011-11",
            "2012-06",
        ),
        ("from March 2012 to June", "from March 2012 to June", "interval", "2012-03", "2012-06"),
        ("May 1997–June 1998", "May 1997–June 1998", "interval", "1997-05", "1998-06"),
        ("March 22-25, 2012", "March 22-25, 2012", "interval", "2012-03-22", "2012-03-25"),
        ("22–25 March 2012", "22–25 March 2012", "interval", "2012-03-22", "2012-03-25"),
        ("from 22 to 25 March 2012", "22 to 25 March 2012", "interval", "2012-03-22", "2012-03-25"),
        ("between 9 and 25 March 2012", "9 and 25 March 2012", "interval", "2012-03-09", "2012-03-25"),
        ("on 22 and 25 March 2012", "25 March 2012", "point", "2012-03-25", None),
        ("FY2010-FY2012", "FY2010-FY2012", "interval", "[2009-10..2010-09]", "[2011-10..2012-09]"),
        ("the 10 years before 2012", "the 10 years before 2012", "interval", "2002~", "2012"),
        ("the decade after 2001", "the decade after 2001", "interval", "2001", "2011~"),
        # spans up to the anchor
        ("over the past decade", "over the past decade", "duration", "2003~", None),
        ("For much of the past decade, x", "For much of the past decade", "duration", "2003~", None),
        ("for the last five years", "for the last five years", "duration", "2008~", None),
        ("the past decade and a half", "the past decade and a half", "duration", "1998~", None),
        ("in the past couple of years", "in the past couple of years", "duration", "2011~", None),
        ("a decade of American training", "a decade", "duration", "2003~", None),
        ("the last six months", "the last six months", "duration", "[2012-06..2012-08]", None),
    ],
)
def test_one_date(text: str, words: str | None, form: str, begin: str | None, end: str | None) -> None:
    expected = [] if words is None else [(words, DateForm(form), begin, end)]

    assert [shape(mention) for mention in find_dates(text, ANCHOR)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "some 2,000 troops",
        "a force of 2000 soldiers",
        "2000 men",
        "about 2000 people",
        "as many as 1900 to 2000 police",
        "1,500",
        "at 1990 Main Street",
        "UNSCR 1973",
        "Route 2009",
        "$2012",
        "2012%",
        "1990 km",
        "he may march on Sunday",
        "May the force march",
        "the 20th century",
        "for five years",
        "in the 10 years before the coup",
        "over the past several years",
        "more than a decade ago",
        "after a decade of war",
        "before 2010",
        "by 2010",
        "post-2001",
        "in 2003-06",
        "the March 23 Movement",
        "the 17 February Brigade",
        "two years later",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text, ANCHOR) == ()


@pytest.mark.parametrize(
    "text",
    [
        "last year",
        "March 22",
        "in March",
        "two years ago",
        "over the past decade",
        "a decade of x",
        "after 2001",
    ],
)
def test_relative_dates_stay_unread_without_an_anchor(text: str) -> None:
    assert find_dates(text, None) == ()


def test_fixed_dates_need_no_anchor() -> None:
    text = "Since 2006 and on March 22, 2012; from March to June 2010."

    assert [shape(mention)[2:] for mention in find_dates(text, None)] == [
        ("2006", None),
        ("2012-03-22", None),
        ("2010-03", "2010-06"),
    ]


def test_an_anchor_known_to_the_year_covers_both_readings() -> None:
    anchor = PartialDate.parse("2013")

    assert [str(m.begin) for m in find_dates("last year", anchor)] == ["2012"]
    assert [str(m.begin) for m in find_dates("on March 22", anchor)] == ["[2012-03-22..2013-03-22]"]
    assert [str(m.begin) for m in find_dates("last month", anchor)] == ["[2012-12..2013-11]"]


def test_years_in_a_list_are_read_one_by_one() -> None:
    found = find_dates("in 2006, 2008 and 2012; during fiscal years 2010 and 2011", ANCHOR)

    assert [str(m.begin) for m in found] == [
        "2006",
        "2008",
        "2012",
        "[2009-10..2010-09]",
        "[2010-10..2011-09]",
    ]


def test_a_year_before_a_plural_is_a_year_after_in() -> None:
    assert [m.text for m in find_dates("In 2006 soldiers mutinied", ANCHOR)] == ["2006"]
    assert find_dates("In 2000 villages they", ANCHOR) == ()


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("In April 1967 they came; it ended on 8 October.", ["1967-04", "1967-10-08"]),
        ("In April 1967 they came, until the end of May.", ["1967-04", "[1967-05-21..1967-05-31]"]),
        ("In July 2008 it began. In September of that year it ended.", ["2008-07", "2008-09"]),
        ("He was trained in 2003. In May of the following year he left.", ["2003", "2004-05"]),
        ("He was trained in 2003. That year, he left.", ["2003", "2003"]),
        ("He was trained in 2003 and the following year deserted.", ["2003", "2004"]),
        ("He was trained in 2003. Two years later he deserted.", ["2003", "2005~"]),
        # News speaks of the present, also where it recalls how long something has gone on.
        ("Since 2006 they fought. On January 15 they left.", ["2006", "2013-01-15"]),
        ("In 2012 they fought. In March they left.", ["2012", "2012-03"]),
        # Nobody can say: the coup of last year and a day of this, or of last year?
        ("In 2012 they fought. On January 15 they left.", ["2012"]),
        ("In 1967 they came.\n\nOn 8 October they left.", ["1967"]),
        ("In 2012 they came.\n\nOn 15 January they left.", ["2012", "2013-01-15"]),
        ("In 1967 they came.\n\nIt was long.\n\nOn 8 October they left.", ["1967", "2012-10-08"]),
    ],
)
def test_the_year_that_a_text_speaks_of(text: str, begins: list[str]) -> None:
    found = find_dates(text, ANCHOR)

    assert [str(mention.begin or mention.end) for mention in found] == begins


def test_a_told_year_serves_without_an_anchor() -> None:
    assert [str(m.begin) for m in find_dates("In 1967, on 8 October, they left.", None)] == [
        "1967",
        "1967-10-08",
    ]


@pytest.mark.parametrize(
    ("phrase", "begin"),
    [("2012", "2012"), ("March", "2012-03"), ("the past decade", "2003~"), ("the 1990s", "199X")],
)
def test_a_phrase_by_itself(phrase: str, begin: str) -> None:
    mention = read_date(phrase, ANCHOR)

    assert mention is not None
    assert str(mention.begin) == begin


@pytest.mark.parametrize("phrase", ["several years", "", "2010, 2012", "annual", "March"])
def test_a_phrase_that_is_no_one_date(phrase: str) -> None:
    assert read_date(phrase, None) is None


@given(st.text() | PROSE, ANCHORS)
@example("February 29", PartialDate.parse("0001"))
@example("last winter", date.min)
@example("next week", date.max)
@example("the 10 years before 1800", None)
def test_offsets_are_exact_and_dates_in_order(text: str, anchor: date | PartialDate | None) -> None:
    position = 0
    for mention in find_dates(text, anchor):
        assert text[mention.start_char : mention.end_char] == mention.text
        assert mention.text == mention.text.strip() != ""
        assert mention.start_char >= position
        position = mention.end_char
        assert mention.begin is not None or mention.end is not None
        for point in (mention.begin, mention.end):
            if point is not None:
                assert point.earliest <= point.latest
                assert PartialDate.parse(point.edtf) == point
        if mention.begin is not None and mention.end is not None:
            assert mention.begin.earliest <= mention.end.latest


@given(PROSE, PROSE, ANCHORS)
def test_a_far_paragraph_does_not_change_what_the_next_one_says(
    one: str, two: str, anchor: date | PartialDate | None
) -> None:
    alone = [shape(mention) for mention in find_dates(two, anchor)]
    after = find_dates(f"{one}.\n\nThe end.\n\nHere: {two}", anchor)

    offset = len(one) + len(".\n\nThe end.\n\nHere: ")
    assert [shape(mention) for mention in after if mention.start_char >= offset] == alone


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_every_written_day_is_read(day: date) -> None:
    month = f"{day:%B}"
    for text in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", day.isoformat()):
        assert [str(mention.begin) for mention in find_dates(f"On {text}, they left.", None)] == [
            day.isoformat()
        ]


@given(st.dates(date(1805, 1, 1)), st.dates(date(1805, 1, 1)))
def test_a_day_without_a_year_is_the_latest_up_to_the_anchor(day: date, anchor: date) -> None:
    (mention,) = find_dates(f"On {day:%B} {day.day}, they left.", anchor)

    assert mention.begin is not None
    found = mention.begin.earliest
    assert (found.month, found.day) == (day.month, day.day)
    assert found <= anchor
    assert (anchor - found).days <= (366 if (day.month, day.day) != (2, 29) else 366 * 8)

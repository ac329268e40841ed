"""Dates that Spanish and French sentences name in full."""

import pytest

from graph.claims.romance.dates import dates
from graph.claims.romance.extract import TONGUES
from graph.claims.romance.words import sentences


@pytest.mark.parametrize(
    ("language", "content", "written"),
    [
        ("es", "Llegaron el 9 de octubre de 2013.", ["2013-10-09"]),
        ("es", "Llegaron en abril de 1982.", ["1982-04"]),
        ("es", "Sirvieron entre 1996 y 1999.", ["1996"]),
        ("es", "Eran los años 1980.", ["198X"]),
        ("es", "Llegaron el 31 de febrero de 2010 o en mayo de 0000.", []),
        ("es", "Eran 1.996 hombres, el 12 de mayo.", []),
        ("fr", "Ils sont arrivés le 22 mars 2012.", ["2012-03-22"]),
        ("fr", "Ils y furent de 2008 à 2011, puis en 2015.", ["2008", "2015"]),
        ("fr", "C'était dans les années 1990.", ["199X"]),
    ],
)
def test_dates_are_read_as_they_stand(language: str, content: str, written: list[str]) -> None:
    (sentence,) = sentences(content)
    assert [day.edtf for _, day in dates(sentence, TONGUES[language])] == written

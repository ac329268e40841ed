"""Which addresses pages may link to."""

import pytest

from api.links import Links

LINKS = Links("https://example.org/id/")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/id/unit/mx/gafe", "/id/unit/mx/gafe"),
        ("https://example.org/id/unit/é a", "/id/unit/%C3%A9%20a"),
        ("https://example.org/id/a%20b", "/id/a%20b"),
        ("https://example.org/id/a?b#c", "/id/a%3Fb%23c"),
        ("https://example.org/id/", "https://example.org/id/"),
        ("http://example.org/x?a=1&b=2", "http://example.org/x?a=1&b=2"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//example.org/", None),
        ("http:", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_links(address: str, expected: str | None) -> None:
    assert LINKS.href(address) == expected

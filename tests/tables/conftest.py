"""One case that uses every part of the schema."""

import pytest

CASE = """\
id: xx-test
title: A case for tests
host_country: ML
trainee:
  name: Test Battalion
  kind: unit
  part_of: Malian Army
others:
  - {name: Test Front, kind: armed-group, country: ML}
members:
  - name: Awa Test
    rank: Captain
    role: commander
    certainty: reported
    sources: [s1]
trainings:
  - id: course
    trainer: US
    provider: Fort Benning
    begin: 1990s
    certainty: documented
    what: The battalion was taught in the 1990s.
    sources:
      - s1
      - source: s2
        certainty: denied
        what: The ministry said that there had been no course.
        attributed_to: {speaker: Ministry of Defence}
outcomes:
  - type: defection
    scope: some members
    joined: Test Front
    begin: 2003~
    after: [course]
    certainty: reported
    what: Some of its soldiers went over.
    sources: [s1]
sources:
  s1:
    title: A report
    publisher: A paper
    date: 2004-01-02
    url: "https://example.org/a"
    seen: 2026-11-24
    copy: original
    checked: All of it.
  s2:
    title: A denial
    publisher: A ministry
    url: "https://example.org/b"
    seen: 2026-11-24
    copy: mirror
    checked: All of it.
"""


@pytest.fixture
def case_text() -> str:
    """A valid case file, named `xx-test.yaml`, whose lines the tests count."""
    return CASE

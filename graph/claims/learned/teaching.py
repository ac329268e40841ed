"""Words of teaching: a sentence without one of them tells no training, and costs the encoder no time."""

import re

from graph.mentions.words import word_set

_TEACHING = word_set(
    "train trains trained training retrained trainer trainers trainee trainees instructor instructors"
    " instructed instruct instruction mentored mentoring mentor mentors adviser advisers advisor advisors"
    " advised advising graduate graduates graduated graduating academy academies educated taught teach"
    " teaches teaching schooled schooling drilled drilling drill drills coached coaching readied course"
    " courses college tuition lessons cadet cadets exercise exercises workshop workshops seminar learned"
    " learnt studied studying attended classmate classmates alumnus alumni tutelage prepared curriculum"
    " tutored tutors tutor stint apprenticeship pupils specialists programme programmes program programs"
)
_WORD = re.compile(r"[a-z]+")


def tells_teaching(text: str) -> bool:
    """Whether a word of teaching stands in a stretch of text."""
    return not _TEACHING.isdisjoint(_WORD.findall(text.lower()))

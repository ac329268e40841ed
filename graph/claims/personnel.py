"""Who serves where, as marks on a text: officers, their ranks and positions, the bodies they serve in."""

from spacy.language import Language
from spacy.tokens import Doc

from graph.claims.postings import Postings
from graph.claims.posts import posts_of
from graph.mentions.brat import Annotation, write_brat
from graph.mentions.gazetteer import Gazetteer
from graph.mentions.personnel.bodies import BodyFinder
from graph.mentions.personnel.officers import OfficerFinder
from graph.mentions.personnel.positions import PositionFinder
from graph.mentions.personnel.ranks import RankFinder
from graph.text.text import Text


def brat_of(text: Text, nlp: Language, gazetteer: Gazetteer) -> str:
    """The text's persons, ranks, titles, roles and bodies with their relations, in BRAT's standoff form.

    Args:
        nlp: With tagger, parser and entities.

    Returns:
        The content of an `.ann` file; empty where nobody is named. Offsets count the characters of
        `text.content`.
    """
    return write_brat(Personnel(gazetteer).read(nlp(text.content)))


class Personnel:
    """Reads marks and relations from parsed texts; make one for many texts."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._ranks = RankFinder(gazetteer.ranks)
        self._bodies = BodyFinder(gazetteer)
        self._positions = PositionFinder()
        self._officers = OfficerFinder()

    def read(self, doc: Doc) -> Annotation:
        """The marks of one text, and what each officer has and where each is posted.

        Bodies are marked wherever they stand; ranks, titles and roles where they are somebody's.
        """
        content = doc.text
        ranks = list(self._ranks.find(content))
        # The gazetteer has bodies by the same letters as a rank ("DSP"); before a name they are the rank.
        short = {rank.start for rank in ranks if rank.text.isupper()}
        bodies = [body for body in self._bodies.find(doc) if body.start not in short]
        ranked = [o.rank for o in self._officers.ranked(content, ranks, bodies) if o.rank is not None]
        positions = list(self._positions.find(content, sorted([*bodies, *ranked])))
        officers = list(self._officers.find(doc, ranks, positions, bodies))
        posts = list(posts_of(content, positions, bodies, officers))
        relations = Postings(doc, officers, posts, ranks).all()
        return Annotation.of([*bodies, *(officer.person for officer in officers)], relations)

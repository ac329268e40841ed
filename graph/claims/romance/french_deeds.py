"""French: the words that tell an outcome, by its type."""

from typing import Final

from graph.claims.outcome_type import OutcomeType
from graph.claims.romance.tongue import Deed, pattern

_MEN: Final = r"(?:armée|rangs|marine|police|caserne|garde|gendarmerie|poste)"
_CIVILIANS: Final = (
    r"(?:villageois\w*|civils|manifestants|personnes|habitants|paysans|étudiants|prisonniers|femmes|enfants|"
    r"opposants|réfugiés|éleveurs|tutsis?|hutus?|prêtres|journalistes|fidèles|victimes|passants)"
)
_HAVE: Final = r"(?:a|ont|avait|avaient|aurait|auraient|ayant|avoir)(?: \w+)?"
_IS: Final = r"s(?:e |')(?:est|sont|étai(?:t|ent)|serai(?:t|ent))"
FRENCH_DEEDS: Final = (
    Deed(OutcomeType.DEFECTION, pattern(rf"{_HAVE} (?:\w+ )?déserté", r"déserteurs?", r"désert(?:a|èrent)")),
    Deed(
        OutcomeType.DEFECTION,
        pattern(
            r"(?:est|sont|seraient|serait) passée?s? (?:à|aux|au|du côté|dans)",
            r"passée?s? aux?(?= (?:talibans|rebelles|ennemi))",
        ),
        joins=True,
    ),
    Deed(
        OutcomeType.DEFECTION,
        pattern(
            rf"{_HAVE} (?:changé de camp|tourné casaque|fait défection)",
            rf"{_HAVE} (?:quitté|abandonné) (?:l'|les|la|leurs?|son) ?{_MEN}s?",
            rf"{_HAVE} fui avec (?:leurs?|ses|son) (?:armes?|fusils?|véhicules?)",
        ),
    ),
    Deed(OutcomeType.DEFECTION, pattern(r"(?:ont|a) disparu avec (?:leurs?|ses|son) (?:armes?|fusils?)")),
    Deed(
        OutcomeType.JOINED_ARMED_GROUP,
        pattern(
            rf"{_HAVE} (?:\w+ )?(?:rejoint|rallié|intégré)",
            r"(?:et|puis) (?:rejoint|rallié|intégré)",
            r"(?:rejoign(?:it|irent)|ralli(?:a|èrent))",
            rf"{_IS} (?:enrôlée?s?|engagée?s?) (?:dans|chez|auprès)",
            rf"{_IS} ralliée?s? (?:à|au|aux)",
            rf"{_HAVE} (?:grossi|rejoint) les rangs",
        ),
        joins=True,
    ),
    Deed(
        OutcomeType.JOINED_CRIMINAL_GROUP,
        pattern(
            r"(?:travaille(?:nt)?|opère(?:nt)?) (?:désormais |aujourd'hui )?pour", r"à la solde d(?:u|e|es|')"
        ),
        joins=True,
    ),
    Deed(
        OutcomeType.ATTEMPTED_COUP,
        pattern(
            r"(?:tenté|essayé|tenta(?:it)?) de (?:renverser|prendre le pouvoir|déposer)",
            r"(?:putsch|coup d'état) (?:manqué|raté|avorté)",
            rf"{_HAVE} tenté un (?:putsch|coup)",
        ),
    ),
    Deed(
        OutcomeType.ATTEMPTED_COUP,
        pattern(r"tentative de (?:putsch|coup d'état) (?:menée|conduite|dirigée|fomentée) par"),
        nominal=True,
    ),
    Deed(
        OutcomeType.COUP,
        pattern(r"(?:putsch|coup d'état|coup de force) (?:mené|conduit|dirigé|perpétré|fomenté) par"),
        nominal=True,
    ),
    Deed(
        OutcomeType.COUP,
        pattern(
            rf"{_IS} (?:auto)?proclamée?s? (?:président|chef de l'état)",
            r"a pris la tête de la junte",
            r"particip\w+ au (?:putsch|coup d'état|coup de force)(?! (?:manqué|raté|avorté))",
            rf"{_HAVE} renversé",
            r"renvers(?:a|èrent|e)",
            rf"{_HAVE} (?:pris|saisi) le pouvoir",
            rf"{_IS} emparée?s? du pouvoir",
            r"prit le pouvoir",
            rf"{_HAVE} (?:mené|dirigé|conduit|perpétré) (?:le|un) (?:putsch|coup d'état)(?! (?:manqué"
            rf"|raté|avorté))",
            rf"{_HAVE} (?:déposé|destitué) le président",
            r"auteur du (?:putsch|coup d'état)(?! (?:manqué|raté|avorté))",
        ),
    ),
    Deed(
        OutcomeType.MUTINY,
        pattern(
            rf"{_IS} (?:\w+ )?(?:mutinée?s?|soulevée?s?|rebellée?s?|révoltée?s?)",
            rf"{_HAVE} refusé (?:de (?:combattre|monter|embarquer|partir)|d'obéir)",
            rf"{_HAVE} pris (?:leurs? (?:officiers|chefs|supérieurs)|en otages? leurs? \w+)",
        ),
    ),
    Deed(
        OutcomeType.MASSACRE,
        pattern(
            rf"{_HAVE} (?:\w+ )?(?:massacré|tué|exécuté|abattu|fusillé"
            rf"|assassiné)(?: [\w-]+){{0,5}}? {_CIVILIANS}",
            r"(?:dirigé|ordonné|commandé|perpétré|commis) (?:le|un) massacre",
            rf"{_HAVE} ouvert le feu sur (?:[\w-]+ ){{0,3}}?(?:la foule|{_CIVILIANS})",
            rf"{_HAVE} massacré",
            r"particip\w+ (?:au génocide|aux? massacres?)",
        ),
    ),
    Deed(OutcomeType.MASSACRE, pattern(r"(?:massacres?|tueries?) (?:de|du|des|d')"), nominal=True),
    Deed(
        OutcomeType.HUMAN_RIGHTS_ABUSE,
        pattern(
            rf"{_HAVE} (?:\w+ )?(?:torturé|violé|pillé|battu à mort|enlevé|maltraité|incendié|brûlé)",
            rf"{_HAVE} (?:\w+ ){{0,5}}?et (?:torturé|violé)",
            rf"{_HAVE} commis (?:\w+ ){{0,2}}(?:exactions|tortures|viols|exécutions|abus)",
        ),
    ),
    Deed(
        OutcomeType.HUMAN_RIGHTS_ABUSE,
        pattern(
            r"exactions",
            r"tortures?",
            r"exécutions (?:sommaires|extrajudiciaires)",
            r"viols",
            r"crimes contre l'humanité",
            r"disparitions forcées",
        ),
        nominal=True,
    ),
    Deed(
        OutcomeType.COLLAPSE,
        pattern(
            rf"{_IS} (?:effondrée?s?|désintégrée?s?|débandée?s?|évaporée?s?|volatilisée?s?)",
            r"s'(?:effondra|évapora)",
            rf"{_HAVE} fui (?:en débandade|en désordre|sans combattre|devant)",
        ),
    ),
    Deed(
        OutcomeType.SURRENDER,
        pattern(
            rf"{_IS} rendue?s?",
            rf"{_HAVE} (?:rendu|déposé|remis|livré) (?:[\w'-]+ ){{0,4}}?(?:armes|véhicules|munitions"
            rf"|blindés|pick-up)",
            rf"{_HAVE} capitulé",
        ),
    ),
    Deed(
        OutcomeType.MERCENARY,
        pattern(
            r"(?:travaill|combatt|serv|oeuvr|œuvr)\w+ comme mercenaires?",
            r"(?:loue|louent|vend|vendent)(?: [\w']+){0,3} ses services",
            r"(?:recruté|engagé)e?s? comme mercenaires?",
            r"devenue?s? mercenaires?",
        ),
    ),
    Deed(
        OutcomeType.COMBAT_SUCCESS,
        pattern(
            rf"{_HAVE} (?:repris|reconquis|libéré|vaincu|neutralisé|mis en fuite)",
            rf"{_HAVE} repoussé",
            rf"{_HAVE} (?:chassé|délogé|mis en déroute)",
            r"tient (?:seule? |bon|tête)",
        ),
    ),
    Deed(
        OutcomeType.PROFESSIONALISATION,
        pattern(
            r"discipline exemplaire",
            rf"{_HAVE} gagné en (?:discipline|professionnalisme|efficacité)",
            r"(?:est|sont) (?:\w+ ){0,3}(?:la|le|les) plus (?:professionnel|disciplin)\w+",
            r"(?:est|sont) (?:devenue?s? )?(?:un |une |des )?(?:modèles?|exemples?|exemplaires?)",
            r"aucune plainte",
        ),
    ),
    Deed(
        OutcomeType.PEACEKEEPING,
        pattern(
            r"(?:sert|servent|servi|participe|participent|déployée?s?|relèvera|envoyée?s?)(?: [\w'-]+){0,8}? "
            r"(?:missions? de (?:la )?paix|mission (?:de l'onu|des nations unies)|maintien de la paix"
            r"|casques? bleus?"
            r"|minusma|monusco|minusca)",
            r"(?:envoie|envoient|sert|servent|déployée?s?) .{0,40}sous casque bleu",
        ),
    ),
)

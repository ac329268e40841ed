"""Names of countries that the packages lack, have wrong, or cannot know: the one table typed by hand.

`pycountry` (ISO 3166-1, from Debian's iso-codes) has no adjectives; `countryinfo` has one demonym a country,
some of them wrong for English prose ("Djibouti", "Motswana", "Tadzhik") or those of a sovereign
("French" for Martinique). What stands here is what a newspaper reader would add. Every code of
`FORMER_STATES` but one is ISO 3166-3's; a test holds that against `pycountry.historic_countries`.
"""

from typing import Final, NamedTuple

LABELS: Final[dict[str, str]] = {
    # Where ISO's own short name is not what an English reader looks for.
    "BN": "Brunei",
    "CG": "Republic of the Congo",
    "FM": "Micronesia",
    "PS": "Palestine",
    "RU": "Russia",
    "TR": "Turkey",
    "VA": "Vatican City",
    "VG": "British Virgin Islands",
    "VI": "U.S. Virgin Islands",
    "XK": "Kosovo",  # user-assigned in ISO 3166, but what the EU, the IMF and Unicode's CLDR use
}

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "AE": ("UAE", "U.A.E.", "Emirates"),
    "AG": ("Antigua",),
    "BA": ("Bosnia", "Bosnia-Herzegovina"),
    "BS": ("Bahamas",),
    "CD": ("DR Congo", "D.R. Congo", "DRC", "Congo-Kinshasa", "Democratic Republic of Congo", "Congo"),
    "CG": ("Congo-Brazzaville", "Republic of Congo"),
    "CI": ("Ivory Coast",),
    "CN": ("PRC", "Communist China"),
    "CZ": ("Czech Republic",),
    "DE": ("West Germany", "FRG"),  # ISO's DE has stood for the Federal Republic since before 1990
    "GB": ("UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "GM": ("Gambia",),
    "GW": ("Guinea Bissau",),
    "KP": ("DPRK", "D.P.R.K.", "North Korea"),
    "KR": ("ROK", "South Korea"),
    "KN": ("St. Kitts", "Saint Kitts"),
    "LA": ("Lao PDR",),
    "MK": ("Macedonia",),
    "MM": ("Burma",),  # still said of the present state, so not ISO 3166-3's BU
    "NL": ("Holland",),
    "PS": ("Palestinian territories", "Palestinian Territories", "West Bank and Gaza"),
    "RU": ("Russian Federation",),
    "SA": ("KSA",),
    "ST": ("Sao Tome",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey", "Türkiye", "Turkiye"),
    "TT": ("Trinidad",),
    "TW": ("Republic of China",),
    "US": ("US", "U.S.", "USA", "U.S.A.", "America", "United States of America"),
    "VA": ("Vatican", "Holy See", "Vatican City"),
    "VN": ("Vietnam", "Viet Nam"),
    "XK": ("Kosovo",),
    "YE": ("North Yemen",),  # ISO's YE stood for the northern state before 1990
}

PEOPLE: Final[dict[str, tuple[str, ...]]] = {
    "AE": ("Emirati",),
    "AF": ("Afghani",),
    "AR": ("Argentine", "Argentinian", "Argentinean"),
    "AZ": ("Azeri",),
    "BA": ("Bosnian", "Herzegovinian"),
    "BD": ("Bangladeshi",),
    "BF": ("Burkinabe", "Burkinabé", "Burkinabè"),
    "BW": ("Botswanan", "Motswana", "Batswana"),
    "BY": ("Belarusian", "Belarussian"),
    "CD": ("Congolese",),
    "CV": ("Cape Verdean", "Cabo Verdean"),
    "CY": ("Cypriot",),
    "CZ": ("Czech",),
    "DE": ("West German",),
    "DJ": ("Djiboutian",),
    "DK": ("Danish", "Dane"),
    "EC": ("Ecuadorian", "Ecuadorean"),
    "EH": ("Sahrawi", "Saharawi"),
    "ES": ("Spanish", "Spaniard"),
    "FI": ("Finnish", "Finn"),
    "FR": ("French", "Frenchman", "Frenchmen"),
    "GB": ("British", "Briton", "Scottish", "Welsh", "Northern Irish"),  # "English" is mostly the language
    "GW": ("Bissau-Guinean",),
    "HK": ("Hongkonger",),
    "HR": ("Croat",),
    "IE": ("Irish", "Irishman", "Irishmen"),
    "IS": ("Icelandic", "Icelander"),
    "KG": ("Kyrgyz", "Kirghiz", "Kyrgyzstani"),
    "KM": ("Comorian", "Comoran"),
    "KZ": ("Kazakh", "Kazakhstani"),
    "LA": ("Lao", "Laotian"),
    "LS": ("Mosotho", "Basotho"),
    "LU": ("Luxembourger", "Luxembourgish"),
    "MG": ("Malagasy", "Madagascan"),
    "MK": ("Macedonian",),
    "ML": ("Malian",),
    "MM": ("Burmese",),
    "MR": ("Mauritanian",),
    "MV": ("Maldivian",),
    "NE": ("Nigerien", "Nigérien"),
    "NL": ("Dutch", "Dutchman", "Dutchmen"),
    "NP": ("Nepalese", "Nepali"),
    "NZ": ("New Zealander", "Kiwi"),
    "PH": ("Filipino", "Filipina", "Philippine"),
    "PL": ("Polish", "Pole"),
    "PS": ("Palestinian",),
    "QA": ("Qatari",),
    "RS": ("Serb",),
    "SA": ("Saudi", "Saudi Arabian"),
    "SE": ("Swedish", "Swede"),
    "SI": ("Slovenian", "Slovene"),
    "SK": ("Slovak", "Slovakian"),
    "SO": ("Somali", "Somalian"),
    "SR": ("Surinamese",),
    "SV": ("Salvadoran", "Salvadorean", "Salvadorian"),
    "SZ": ("Swazi",),
    "TJ": ("Tajik", "Tajikistani"),
    "TL": ("East Timorese", "Timorese"),
    "TM": ("Turkmen",),
    "TR": ("Turkish", "Turk"),
    "TT": ("Trinidadian", "Tobagonian"),
    "US": ("American",),
    "UZ": ("Uzbek", "Uzbekistani"),
    "VN": ("Vietnamese",),
    "XK": ("Kosovar", "Kosovan"),
    "YE": ("Yemeni", "North Yemeni"),
}

NO_DEMONYM: Final = frozenset(
    # countryinfo gives the country's own name, or "Tadzhik", "Maldivan", "Kittian and Nevisian".
    {"CV", "CX", "DJ", "GI", "KN", "MV", "TJ"}
)

CAPITALS: Final[dict[str, tuple[str, ...]]] = {
    # countryinfo 1.0.1 has Kazakhstan's capital of 2019 to 2022, and lists seats in one string.
    "BI": ("Gitega", "Bujumbura"),
    "BO": ("La Paz", "Sucre"),
    "BQ": ("Kralendijk",),
    "CI": ("Yamoussoukro", "Abidjan"),
    "GQ": ("Malabo",),
    "HK": (),
    "KZ": ("Astana", "Nur-Sultan"),
    "LK": ("Colombo", "Sri Jayawardenepura Kotte"),
    "PS": ("Ramallah",),  # the seat; Jerusalem is claimed by two and stands for neither
    "IL": (),
    "SO": ("Mogadishu",),
    "SZ": ("Mbabane", "Lobamba"),
    "TZ": ("Dodoma", "Dar es Salaam"),
    "UA": ("Kyiv", "Kiev"),
    "US": ("Washington, D.C.", "Washington D.C.", "Washington, DC", "Washington DC", "Washington"),
    "VA": (),
    "XK": ("Pristina",),
    "YE": ("Sanaa", "Sana'a"),
}

NO_CAPITALS: Final = frozenset(
    # Capitals that are first of all a person's name or a common word: no sign of the country.
    {"victoria", "hamilton", "stanley", "douglas", "plymouth", "male", "the valley", "kingston"}
    | {"george town", "georgetown", "west island", "saint-denis", "saint-pierre", "jamestown"}
)


class FormerState(NamedTuple):
    """A state that is gone: its code, label, further names, demonyms and capital."""

    code: str
    label: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    capital: str | None


FORMER_STATES: Final = (
    FormerState("SU", "Soviet Union", ("USSR", "U.S.S.R."), ("Soviet",), None),
    FormerState("ZR", "Zaire", ("Zaïre",), ("Zairian", "Zairean", "Zaïrian"), None),
    # ISO renamed YU to CS in 2003, a code that had been Czechoslovakia's. Here CS is Czechoslovakia only,
    # and the short-lived Serbia and Montenegro stays under the code of the state that it renamed.
    FormerState("YU", "Yugoslavia", ("Serbia and Montenegro",), ("Yugoslav", "Yugoslavian"), None),
    FormerState("CS", "Czechoslovakia", (), ("Czechoslovak", "Czechoslovakian"), None),
    FormerState("DD", "East Germany", ("German Democratic Republic", "GDR"), ("East German",), "East Berlin"),
    FormerState("VD", "North Vietnam", ("Democratic Republic of Vietnam",), ("North Vietnamese",), None),
    # ISO never gave the southern state a code apart from VN, which is the united Vietnam's. XA to XZ are
    # left to users for good, so XV can never come to mean another country.
    FormerState("XV", "South Vietnam", ("Republic of Vietnam",), ("South Vietnamese",), "Saigon"),
    FormerState("YD", "South Yemen", (), ("South Yemeni",), None),
    FormerState("RH", "Rhodesia", ("Southern Rhodesia",), ("Rhodesian",), None),
    FormerState("HV", "Upper Volta", (), ("Upper Voltan",), None),
    FormerState("DY", "Dahomey", (), ("Dahomean", "Dahomeyan"), None),
)

NOT_COUNTRIES: Final = frozenset(
    # Longer names that hold a country's name or adjective and mean something else, lower-cased. A caller
    # that looks for the longest match takes these first and drops them.
    {"new guinea", "gulf of guinea", "new mexico", "gulf of mexico", "mexico city", "guatemala city"}
    | {"panama canal", "panama canal zone", "panama city", "kuwait city", "gulf of oman", "lake chad"}
    | {"lake malawi", "niger river", "river niger", "niger delta", "jordan river", "river jordan"}
    | {"south china sea", "east china sea", "sea of japan", "indian ocean", "american indian"}
    | {"american indians", "native american", "native americans", "african american", "african americans"}
    | {"latin america", "latin american", "latin americans", "north america", "north american"}
    | {"north americans", "south america", "south american", "south americans", "central america"}
    | {"central american", "central americans", "west indian", "west indians", "new south wales"}
    | {"prince of wales", "princess of wales", "new jersey", "voice of america", "bank of america"}
    | {"air america", "somali region", "somali regional"}  # of Ethiopia
)

DOUBTFUL: Final = frozenset(
    # Also a person's name, a state of another country, or people of a language: right only where the
    # sentence speaks of a state. Lower-cased.
    {"georgia", "georgian", "georgians", "jordan", "chad", "jersey", "israel", "wales", "holland", "ireland"}
    | {"kiwi", "kiwis", "pole", "poles", "finn", "finns", "dane", "danes", "lao", "emirates", "antigua"}
    | {
        "trinidad",
        "macedonia",
        "macedonian",
        "macedonians",
        "somali",
        "somalis",
        "turkmen",
        "uzbek",
        "uzbeks",
    }
    | {"tajik", "tajiks", "serb", "serbs", "croat", "croats", "congo", "congolese", "dominican", "dominicans"}
)

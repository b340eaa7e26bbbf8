"""Names: slugs, folded keys and which names are fit to stand in the gazetteer."""

import re
import unicodedata

# Letters that do not decompose into a base letter and marks.
_PLAIN = str.maketrans({
    "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ə": "e",
    "ħ": "h", "ŋ": "n",
})
_APOSTROPHES = str.maketrans({c: "'" for c in "ʻʼ‘’`"})

# Names that say a direction, a rank or a part of any city, whatever the country.
_GENERIC = {
    "capital", "capital region", "center", "central", "central province", "central region", "centre",
    "centre city",
    "centro", "city", "city center", "city centre", "coast", "downtown", "east", "east end", "eastern", "eastern province",
    "eastern region", "federal district", "highlands", "interior", "islands", "lake", "lakes", "midtown", "mountain",
    "national district", "north", "north central", "north east", "north west", "northeast", "northeastern", "northern",
    "northern province", "northern region", "northwest", "northwestern", "north-west", "north-east", "oeste", "sud",
    "nord", "est", "ouest", "old city", "river", "rivers", "sud-est", "nord-est", "nord-ouest", "sud-ouest", "south",
    "south central", "south east", "south west", "southeast", "south-east", "south-west", "southern",
    "southern province", "southern region", "southwest", "the valley", "uptown", "upper", "valley", "west", "west end",
    "western", "western province", "western region", "zentrum", "altstadt", "innenstadt", "centru", "stadt", "plateau",
}

_ONSET = "(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|ph|qu|r|s|t|th|tr|v|x)?"
# Vowels that may have a final consonant, and vowels that end a syllable.
_CLOSED = "(?:a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ơ|u|uâ|uê|uô|uơ|uy|uyê|ư|ươ|y|yê)(?:c|ch|m|n|ng|nh|p|t)"
_OPEN = ("(?:a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iêu|iu|o|oa|oai|oay|oe|oi|ô|ôi|ơ|ơi|u|ua|uây|uê|ui|uô|uôi|uơ|uy|uya|"
         "uyu|ư|ưa|ưi|ươi|ươu|ưu|y|yêu)")
_SYLLABLE = re.compile(f"{_ONSET}(?:{_CLOSED}|{_OPEN})$")
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
# Letters that Vietnamese has and the usual transcriptions of other languages have not.
_TELLING = set("đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")


def nfc(text):
    return unicodedata.normalize("NFC", text)


def fold(text):
    """The name without marks, in lower case; punctuation and spaces stay."""
    bare = unicodedata.normalize("NFD", text.lower().translate(_APOSTROPHES).translate(_PLAIN))
    return "".join(c for c in bare if not unicodedata.combining(c)).translate(_PLAIN)


def slug(text):
    return re.sub("[^a-z0-9]+", "-", fold(text).replace("'", "")).strip("-")


def toneless(text):
    bare = unicodedata.normalize("NFD", text)
    return nfc("".join(c for c in bare if c not in _TONES))


def is_vietnamese(text):
    """Whether a name is spelt in Vietnamese syllables and has a letter that only Vietnamese has."""
    if not has_vietnamese_letter(text) or "-" in text:
        return False
    words = text.split(" ")
    return all(w[:1].isupper() and _SYLLABLE.match(toneless(w.lower())) for w in words)


def has_vietnamese_letter(text):
    return any(c in _TELLING for c in text.lower())


def is_syllable(text):
    """Whether a name is one Vietnamese syllable, marks or not."""
    return text.isalpha() and text[1:].islower() and bool(_SYLLABLE.match(toneless(text.lower())))


def is_latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "–’ʻʼ‘" for c in text)


def is_fit(text):
    """Whether a name may be generated: Latin, at least three letters, a capital first, no digits, not generic."""
    letters = sum(c.isalpha() for c in text)
    if letters < 3 or any(c.isdigit() for c in text) or not is_latin(text):
        return False
    # A lower-case article begins the names of quarters; 's-Hertogenbosch is a town.
    return (text[0].isupper() or text[:2] == "'s") and fold(text) not in _GENERIC


def merged_aliases(english, vietnamese, *groups):
    """Aliases in a stable order without what the two names, or an alias before it, say already.

    A matcher folds marks, so a form that differs from a kept one by lacking marks is left out.
    """
    kept = []
    taken = {n for n in (english, vietnamese) if n}
    folded = {fold(n) for n in taken}
    candidates = {a.strip().translate(_APOSTROPHES) for g in groups for a in g if a and a.strip()}
    for alias in sorted(candidates, key=lambda a: (a.isascii(), a)):
        if alias in taken or (alias.isascii() and fold(alias) in folded):
            continue
        taken.add(alias)
        folded.add(fold(alias))
        kept.append(alias)
    return sorted(kept)

#include "CLexicons.h"

// #embed copies the files at compile time; the compiler tracks them, so an edited table rebuilds this file.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char award_names[] = {
#embed "data/award-names.tsv"
};
static const unsigned char awards[] = {
#embed "data/awards.tsv"
};
static const unsigned char calendar[] = {
#embed "data/calendar.tsv"
};
static const unsigned char criteria[] = {
#embed "data/criteria.tsv"
};
static const unsigned char cues[] = {
#embed "data/cues.tsv"
};
static const unsigned char organisations[] = {
#embed "data/organisations.tsv"
};
static const unsigned char place_traps[] = {
#embed "data/place-traps.tsv"
};
static const unsigned char place_words[] = {
#embed "data/place-words.tsv"
};
static const unsigned char places[] = {
#embed "data/places.tsv"
};
static const unsigned char programmes[] = {
#embed "data/programmes.tsv"
};

static const vinhdanh_table tables[] = {
    {"award-names", award_names, sizeof award_names},
    {"awards", awards, sizeof awards},
    {"calendar", calendar, sizeof calendar},
    {"criteria", criteria, sizeof criteria},
    {"cues", cues, sizeof cues},
    {"organisations", organisations, sizeof organisations},
    {"place-traps", place_traps, sizeof place_traps},
    {"place-words", place_words, sizeof place_words},
    {"places", places, sizeof places},
    {"programmes", programmes, sizeof programmes},
};
const size_t vinhdanh_table_count = sizeof tables / sizeof tables[0];

const vinhdanh_table *vinhdanh_table_list(void) { return tables; }

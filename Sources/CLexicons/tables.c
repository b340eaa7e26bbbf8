#include "CLexicons.h"

// #embed copies the files at compile time; the compiler tracks them, so an edited table rebuilds this file.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE(symbol) static const unsigned char symbol[] = {
#define END };

TABLE(places)
#embed "data/places.tsv"
END
TABLE(programmes)
#embed "data/programmes.tsv"
END
TABLE(awards)
#embed "data/awards.tsv"
END
TABLE(criteria)
#embed "data/criteria.tsv"
END

static const vinhdanh_table vinhdanh_tables[] = {
    {"places", places, sizeof places},
    {"programmes", programmes, sizeof programmes},
    {"awards", awards, sizeof awards},
    {"criteria", criteria, sizeof criteria},
};
const size_t vinhdanh_table_count = sizeof vinhdanh_tables / sizeof vinhdanh_tables[0];

const vinhdanh_table *vinhdanh_table_list(void) { return vinhdanh_tables; }

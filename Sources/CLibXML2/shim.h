#ifndef VINHDANH_CLIBXML2_H
#define VINHDANH_CLIBXML2_H
#include <libxml/xmlversion.h>
/* Builds of libxml2 with ICU pull in the system's ICU headers, which clash with the ones Foundation brings. Only the
   layout of encoding handlers depends on them, and those are never touched here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#endif

#ifndef VINHDANH_CLIBXML2_H
#define VINHDANH_CLIBXML2_H
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlversion.h>
#endif

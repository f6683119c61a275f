// What tags would cost libxml2, told from the bytes of a document before it reads them.

#ifndef CMARKUP_TAGS_H
#define CMARKUP_TAGS_H

#include "cmarkup.h"

static inline bool is_blank(int byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Whether the tag that stands at `at` is one that may end nothing and begin nothing: an end tag, or
/// a further `html`, `head` or `body`. libxml2 looks at all open elements for it.
bool cmarkup_searches(const char *bytes, size_t length, size_t at);

/// The name that an element has in the page, for one that `cmarkup_check_tags` gave another.
const char *cmarkup_name(const char *name);

/// Looks at every tag of a page and blanks every `<` that is in none: in comments, scripts and
/// declarations. So libxml2 finds no tag in `bytes` that was not looked at. Elements that libxml2
/// would end where a block begins in them get other names.
///
/// Returns CMARKUP_DONE, or CMARKUP_TOO_MANY_ATTRIBUTES or CMARKUP_TOO_MANY_TAGS with where.
cmarkup_outcome cmarkup_check_tags(char *bytes, size_t length, cmarkup_limits limits, size_t *place);

/// Goes over all tags of an XML document in UTF-8: libxml2 compares each attribute with those before
/// it, and looks for a prefix among all namespaces that are open.
///
/// Returns CXML_END, or what is too much and on which line; CXML_DAMAGED for a DTD, the only place
/// that entities come from.
cxml_event cxml_check_tags(const uint8_t *bytes, size_t length, cxml_limits limits, size_t *line);

#endif

// What the tags of an XML document would cost libxml2, told from its bytes before it reads them.

#ifndef CXML_TAGS_H
#define CXML_TAGS_H

#include <stddef.h>
#include <stdint.h>

#include "cxml.h"

/// Goes over all tags of a document in UTF-8: libxml2 compares each attribute with those before it,
/// and looks for a prefix among all namespaces that are open.
///
/// Returns CXML_END, or what is too much and on which line; CXML_DAMAGED for a DTD, the only place
/// that entities come from.
cxml_event cxml_check_tags(const uint8_t *bytes, size_t length, cxml_limits limits, size_t *line);

#endif

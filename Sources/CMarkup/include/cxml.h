// A reader of XML, element by element, behind names that are not libxml2's.
//
// Swift must not see libxml2's headers: they include ICU's, which cannot be imported beside
// Foundation. It reads from memory only; no file or network address named in a document is ever
// opened, and a document with a DTD (the only place entities come from) is refused.

#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// What the reader stands on.
typedef enum cxml_event {
    CXML_END,
    CXML_ELEMENT,
    CXML_ELEMENT_END,
    CXML_TEXT,
    CXML_DAMAGED,
    CXML_TOO_DEEP,
    CXML_TOO_MANY_ATTRIBUTES,
    CXML_TOO_MANY_NAMESPACES,
    CXML_TOO_MANY_ELEMENTS,
} cxml_event;

/// What a document may have at most.
typedef struct cxml_limits {
    /// Elements inside one another.
    int32_t depth;
    /// Attributes of an element, declarations of namespaces among them.
    size_t attributes;
    /// Namespaces declared by an element and those around it.
    size_t namespaces;
    /// Elements in all.
    size_t elements;
} cxml_limits;

/// A reader of one document. Not to be used by two threads at once.
typedef struct cxml_reader cxml_reader;

/// Opens a reader of `length` bytes in UTF-8, which must live as long as it does.
///
/// Elements and attributes are told by their place among `count` local names. What goes beyond the
/// limits is the first event, whose line `cxml_line` tells. NULL if there is no memory.
cxml_reader *_Nullable cxml_open(
    const uint8_t *bytes, int32_t length, const char *_Nonnull const *_Nonnull names, int32_t count,
    cxml_limits limits);

/// Closes a reader.
void cxml_close(cxml_reader *reader);

/// Goes on. An empty element has an end, too. After CXML_END or a refusal there is nothing more.
cxml_event cxml_next(cxml_reader *reader);

/// The line on which stands what goes beyond the limits.
size_t cxml_line(const cxml_reader *reader);

/// The place of the element's local name among the names; -1 for others.
int32_t cxml_name(const cxml_reader *reader);

/// The text the reader stands on; until it goes on.
const char *cxml_text(cxml_reader *reader);

/// The value of the element's attribute with this local name; NULL if it has none. Until the next
/// call.
const char *_Nullable cxml_attribute(cxml_reader *reader, const char *name);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

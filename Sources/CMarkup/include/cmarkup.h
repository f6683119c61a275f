// libxml2's parsers of HTML and XML, behind interfaces without its types.
//
// Swift must not see libxml2's headers: they include ICU's, which cannot be imported beside
// Foundation. Both read from memory only: no file or network address named in a document is opened,
// no entities of its own are expanded, no tree is built.

#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

// MARK: HTML, as a stream of events

/// Who is told what a parser finds. Texts are UTF-8 and live as long as the call.
typedef struct cmarkup_handler {
    /// Handed to each function.
    void *context;

    /// An element begins. `attributes` are names and values in turn, ended by NULL; a value may
    /// be NULL. `offset` is the byte at which its tag starts, or where the parser put one in.
    /// Returns false to stop.
    bool (*open)(
        void *context, const char *name, const char *_Nullable const *_Nullable attributes,
        size_t offset);

    /// The innermost open element ends.
    void (*close)(void *context);

    /// A piece of text, `offset` bytes from the start of the source. It stands there as it is
    /// handed over if `verbatim`; otherwise a reference stands there for it.
    void (*text)(void *context, const char *bytes, size_t length, size_t offset, bool verbatim);
} cmarkup_handler;

/// How a parser came to its end.
typedef enum cmarkup_outcome {
    /// At the end of the text.
    CMARKUP_DONE,
    /// The handler said so.
    CMARKUP_STOPPED,
    /// Elements are nested deeper than the limit.
    CMARKUP_TOO_DEEP,
    /// An element has more attributes than the limit.
    CMARKUP_TOO_MANY_ATTRIBUTES,
    /// libxml2 would compare too often: attributes with those before them, and end tags with all
    /// elements that are open.
    CMARKUP_TOO_MANY_TAGS,
    /// No memory, or text of more than INT_MAX bytes.
    CMARKUP_FAILED,
} cmarkup_outcome;

/// What a page may have at most.
typedef struct cmarkup_limits {
    /// Elements inside one another.
    int depth;
    /// Attributes of an element.
    size_t attributes;
    /// How often libxml2 compares an attribute with another, or an end tag with an open element.
    uint64_t comparisons;
} cmarkup_limits;

/// Parses HTML in UTF-8 as a browser would: it mends what it can and never complains.
///
/// Where there are too many attributes or tags, `place` is the byte at which they begin.
cmarkup_outcome cmarkup_parse(
    const char *bytes, size_t length, cmarkup_limits limits, const cmarkup_handler *handler,
    size_t *place);

// MARK: XML, element by element

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

/// Opens a reader of `length` bytes in UTF-8, which must live as long as it does. A document with a
/// DTD, the only place that entities come from, is refused.
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

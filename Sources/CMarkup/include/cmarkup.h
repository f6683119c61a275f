// libxml2's HTML parser as a stream of events, behind an interface without its types.
//
// libxml2's headers include ICU's, which cannot be imported beside Foundation. No network, no
// entities of the document's own, no tree.

#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

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

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

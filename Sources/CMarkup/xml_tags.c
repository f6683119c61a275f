#include "tags.h"

#include <stdlib.h>
#include <string.h>

// The document and how far it was looked at.
struct document {
    const uint8_t *bytes;
    size_t length;
    size_t at;
    cxml_limits limits;
    // How many namespaces each open element declares, and all of them together.
    int32_t *declared;
    size_t depth;
    size_t open;
    size_t elements;
};

static bool stands(const struct document *document, const char *word) {
    size_t count = strlen(word);
    return count <= document->length - document->at &&
           memcmp(document->bytes + document->at, word, count) == 0;
}

// Goes behind the next place at which a word stands, or to the end.
static void skip_behind(struct document *document, const char *word) {
    size_t count = strlen(word);
    while (document->at < document->length) {
        const uint8_t *next = memchr(
            document->bytes + document->at, word[0], document->length - document->at);
        if (next == NULL) break;
        document->at = (size_t)(next - document->bytes);
        if (stands(document, word)) {
            document->at += count;
            return;
        }
        document->at++;
    }
    document->at = document->length;
}

// Goes over a start tag; returns whether it stays open.
static bool skip_tag(struct document *document, size_t *attributes, int32_t *namespaces) {
    bool is_behind_blank = false;
    while (document->at < document->length) {
        uint8_t byte = document->bytes[document->at];
        if (byte == '>') {
            document->at++;
            return document->bytes[document->at - 2] != '/';
        }
        if (byte == '"' || byte == '\'') {
            const uint8_t *end = memchr(
                document->bytes + document->at + 1, byte, document->length - document->at - 1);
            document->at = end == NULL ? document->length : (size_t)(end - document->bytes);
        } else if (byte == '=') {
            *attributes += 1;
            if (*attributes > document->limits.attributes) return false;
        } else if (is_behind_blank && byte == 'x' && stands(document, "xmlns")) {
            *namespaces += 1;
        }
        is_behind_blank = is_blank(byte);
        if (document->at < document->length) document->at++;
    }
    return false;
}

static cxml_event take_tag(struct document *document) {
    size_t attributes = 0;
    int32_t namespaces = 0;
    bool is_open = skip_tag(document, &attributes, &namespaces);
    if (attributes > document->limits.attributes) return CXML_TOO_MANY_ATTRIBUTES;
    if (++document->elements > document->limits.elements) return CXML_TOO_MANY_ELEMENTS;
    if (document->open + (size_t)namespaces > document->limits.namespaces) {
        return CXML_TOO_MANY_NAMESPACES;
    }
    if (!is_open) return CXML_END;
    // The reader stops here by itself.
    if (document->depth == (size_t)document->limits.depth) return CXML_TOO_DEEP;
    document->declared[document->depth++] = namespaces;
    document->open += (size_t)namespaces;
    return CXML_END;
}

static void end_element(struct document *document) {
    if (document->depth > 0) document->open -= (size_t)document->declared[--document->depth];
    skip_behind(document, ">");
}

static cxml_event take_next(struct document *document) {
    if (stands(document, "<!--")) {
        skip_behind(document, "-->");
    } else if (stands(document, "<![CDATA[")) {
        skip_behind(document, "]]>");
    } else if (stands(document, "<!")) {
        return CXML_DAMAGED;
    } else if (stands(document, "<?")) {
        skip_behind(document, "?>");
    } else if (stands(document, "</")) {
        end_element(document);
    } else {
        return take_tag(document);
    }
    return CXML_END;
}

static size_t line_at(const struct document *document, size_t end) {
    size_t line = 1;
    for (size_t at = 0; at < end; at++) line += document->bytes[at] == '\n';
    return line;
}

cxml_event cxml_check_tags(const uint8_t *bytes, size_t length, cxml_limits limits, size_t *line) {
    int32_t *declared = calloc((size_t)limits.depth + 1, sizeof *declared);
    if (declared == NULL) return CXML_DAMAGED;
    struct document document = {bytes, length, 0, limits, declared, 0, 0, 0};
    cxml_event event = CXML_END;
    while (event == CXML_END && document.at < length) {
        const uint8_t *next = memchr(bytes + document.at, '<', length - document.at);
        if (next == NULL) break;
        document.at = (size_t)(next - bytes);
        size_t start = document.at;
        event = take_next(&document);
        if (event != CXML_END) *line = line_at(&document, start);
    }
    free(declared);
    return event == CXML_TOO_DEEP ? CXML_END : event;
}

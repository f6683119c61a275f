#include "tags.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_NAMES = 128 };

struct cxml_reader {
    xmlTextReaderPtr reader;
    // The names as the reader's dictionary keeps them: equal names are the same pointer.
    const xmlChar *names[MOST_NAMES];
    int32_t count;
    int32_t depth;
    int32_t name;
    bool owes_end;
    bool is_too_deep;
    // What is too much, if anything is.
    cxml_event beyond;
    size_t line;
};

// libxml2's own limit of depth, which a document can reach before ours is looked at.
static void note(void *context, xmlErrorPtr error) {
    struct cxml_reader *reader = context;
    if (error->message != NULL && strstr(error->message, "xcessive depth") != NULL) {
        reader->is_too_deep = true;
    }
}

cxml_reader *cxml_open(
    const uint8_t *bytes, int32_t length, const char *const *names, int32_t count,
    cxml_limits limits) {
    if (count > MOST_NAMES) return NULL;
    struct cxml_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->beyond = cxml_check_tags(bytes, (size_t)length, limits, &reader->line);
    // Without XML_PARSE_HUGE libxml2 keeps its guards; without NOENT and DTDLOAD it expands nothing.
    reader->reader = xmlReaderForMemory(
        (const char *)bytes, length, NULL, "UTF-8",
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT |
            XML_PARSE_IGNORE_ENC);
    if (reader->reader == NULL) {
        free(reader);
        return NULL;
    }
    xmlTextReaderSetStructuredErrorHandler(
        reader->reader, (xmlStructuredErrorFunc)(void (*)(void))note, reader);
    for (int32_t i = 0; i < count; i++) {
        reader->names[i] = xmlTextReaderConstString(reader->reader, (const xmlChar *)names[i]);
    }
    reader->count = count;
    reader->depth = limits.depth;
    reader->name = -1;
    return reader;
}

void cxml_close(cxml_reader *reader) {
    xmlFreeTextReader(reader->reader);
    free(reader);
}

static void find_name(struct cxml_reader *reader) {
    const xmlChar *name = xmlTextReaderConstLocalName(reader->reader);
    reader->name = -1;
    for (int32_t i = 0; i < reader->count; i++) {
        if (reader->names[i] == name) {
            reader->name = i;
            return;
        }
    }
}

cxml_event cxml_next(cxml_reader *reader) {
    if (reader->beyond != CXML_END) return reader->beyond;
    if (reader->owes_end) {
        reader->owes_end = false;
        return CXML_ELEMENT_END;
    }
    for (;;) {
        int status = xmlTextReaderRead(reader->reader);
        if (reader->is_too_deep) return CXML_TOO_DEEP;
        if (status < 0) return CXML_DAMAGED;
        if (status == 0) return CXML_END;
        switch (xmlTextReaderNodeType(reader->reader)) {
        case XML_READER_TYPE_ELEMENT:
            if (xmlTextReaderDepth(reader->reader) >= reader->depth) return CXML_TOO_DEEP;
            find_name(reader);
            reader->owes_end = xmlTextReaderIsEmptyElement(reader->reader) == 1;
            return CXML_ELEMENT;
        case XML_READER_TYPE_END_ELEMENT:
            find_name(reader);
            return CXML_ELEMENT_END;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        case XML_READER_TYPE_WHITESPACE:
            return CXML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
            return CXML_DAMAGED;
        default:
            break;
        }
    }
}

size_t cxml_line(const cxml_reader *reader) { return reader->line; }

int32_t cxml_name(const cxml_reader *reader) { return reader->name; }

const char *cxml_text(cxml_reader *reader) {
    const xmlChar *text = xmlTextReaderConstValue(reader->reader);
    return text == NULL ? "" : (const char *)text;
}

const char *cxml_attribute(cxml_reader *reader, const char *name) {
    const char *value = NULL;
    while (value == NULL && xmlTextReaderMoveToNextAttribute(reader->reader) == 1) {
        const xmlChar *found = xmlTextReaderConstLocalName(reader->reader);
        if (found != NULL && strcmp((const char *)found, name) == 0) {
            const xmlChar *text = xmlTextReaderConstValue(reader->reader);
            value = text == NULL ? "" : (const char *)text;
        }
    }
    xmlTextReaderMoveToElement(reader->reader);
    return value;
}

#include "cmarkup.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <string.h>

// What the parser's callbacks need to know.
struct run {
    xmlParserCtxtPtr parser;
    const cmarkup_handler *handler;
    const char *bytes;
    size_t length;
    // Where the last event ended.
    size_t last;
    int depth;
    int depth_limit;
    cmarkup_outcome outcome;
};

// How many bytes of the source the parser has used. Its own line numbers end at 65535.
static size_t consumed(const struct run *run) {
    const xmlParserInput *input = run->parser->input;
    if (input == NULL || input->base == NULL) return run->last;
    size_t at = (size_t)input->consumed + (size_t)(input->cur - input->base);
    return at < run->length ? at : run->length;
}

// Where a text of the source starts that ends about here; false if it does not stand there.
static bool find(const struct run *run, const char *text, size_t length, size_t end, size_t *start) {
    if (length <= end && memcmp(run->bytes + end - length, text, length) == 0) {
        *start = end - length;
        return true;
    }
    // Some versions hand a long text over before they step behind its last character.
    size_t limit = end + 4 < run->length ? end + 4 : run->length;
    for (size_t at = run->last; at + length <= limit; at++) {
        if (memcmp(run->bytes + at, text, length) == 0) {
            *start = at;
            return true;
        }
    }
    return false;
}

static void stop(struct run *run, cmarkup_outcome outcome) {
    run->outcome = outcome;
    xmlStopParser(run->parser);
}

static void on_open(void *context, const xmlChar *name, const xmlChar **attributes) {
    struct run *run = ((xmlParserCtxtPtr)context)->_private;
    if (run->outcome != CMARKUP_DONE) return;
    size_t end = consumed(run);
    size_t start = run->last;
    while (start < end && run->bytes[start] != '<') start++;
    run->last = end;
    if (++run->depth > run->depth_limit) {
        stop(run, CMARKUP_TOO_DEEP);
        return;
    }
    if (!run->handler->open(
            run->handler->context, (const char *)name, (const char *const *)attributes, start)) {
        stop(run, CMARKUP_STOPPED);
    }
}

static void on_close(void *context, const xmlChar *name) {
    (void)name;
    struct run *run = ((xmlParserCtxtPtr)context)->_private;
    if (run->outcome != CMARKUP_DONE || run->depth == 0) return;
    run->depth--;
    run->last = consumed(run);
    run->handler->close(run->handler->context);
}

static void on_text(void *context, const xmlChar *text, int length) {
    struct run *run = ((xmlParserCtxtPtr)context)->_private;
    if (run->outcome != CMARKUP_DONE || length <= 0) return;
    size_t end = consumed(run);
    size_t start;
    bool verbatim = find(run, (const char *)text, (size_t)length, end, &start);
    if (!verbatim) {
        start = run->last;
        while (start < end && run->bytes[start] != '&') start++;
        if (start == end) start = run->last;
    }
    run->last = verbatim ? start + (size_t)length : end;
    run->handler->text(
        run->handler->context, (const char *)text, (size_t)length, start, verbatim);
}

cmarkup_outcome cmarkup_parse(
    const char *bytes, size_t length, int depth_limit, const cmarkup_handler *handler) {
    if (length > INT_MAX) return CMARKUP_FAILED;
    xmlInitParser();
    xmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL) return CMARKUP_FAILED;
    struct run run = {parser, handler, bytes, length, 0, 0, depth_limit, CMARKUP_DONE};
    // With handlers of our own no tree is built.
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = on_open;
    parser->sax->endElement = on_close;
    parser->sax->characters = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_text;
    parser->_private = &run;
    xmlDocPtr document = htmlCtxtReadMemory(
        parser, bytes, (int)length, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
            HTML_PARSE_IGNORE_ENC);
    if (document != NULL) xmlFreeDoc(document);
    htmlFreeParserCtxt(parser);
    return run.outcome;
}

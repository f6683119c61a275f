#include "tags.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

// What the parser's callbacks need to know.
struct run {
    xmlParserCtxtPtr parser;
    const cmarkup_handler *handler;
    // The page as it is, and with nothing that looks like a tag where none is.
    const char *original;
    char *bytes;
    size_t length;
    // Where the last event ended.
    size_t last;
    int depth;
    cmarkup_limits limits;
    uint64_t comparisons;
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

// Counts what it took libxml2 to look for what the tags since the last event end. Returns false, and
// stops, where that is too much.
static bool count(struct run *run, size_t end) {
    for (size_t at = run->last; at < end; at++) {
        if (run->bytes[at] == '<' && cmarkup_searches(run->bytes, run->length, at)) {
            run->comparisons += (uint64_t)run->depth;
        }
    }
    if (run->comparisons <= run->limits.comparisons) return true;
    stop(run, CMARKUP_TOO_MANY_TAGS);
    return false;
}

static void on_open(void *context, const xmlChar *name, const xmlChar **attributes) {
    struct run *run = ((xmlParserCtxtPtr)context)->_private;
    if (run->outcome != CMARKUP_DONE) return;
    size_t end = consumed(run);
    if (!count(run, end)) return;
    size_t start = run->last;
    while (start < end && run->bytes[start] != '<') start++;
    run->last = end;
    if (++run->depth > run->limits.depth) {
        stop(run, CMARKUP_TOO_DEEP);
        return;
    }
    if (!run->handler->open(
            run->handler->context, cmarkup_name((const char *)name), (const char *const *)attributes, start)) {
        stop(run, CMARKUP_STOPPED);
    }
}

static void on_close(void *context, const xmlChar *name) {
    (void)name;
    struct run *run = ((xmlParserCtxtPtr)context)->_private;
    if (run->outcome != CMARKUP_DONE || run->depth == 0) return;
    size_t end = consumed(run);
    if (!count(run, end)) return;
    run->depth--;
    run->last = end;
    run->handler->close(run->handler->context);
}

static void on_text(void *context, const xmlChar *text, int length) {
    struct run *run = ((xmlParserCtxtPtr)context)->_private;
    if (run->outcome != CMARKUP_DONE || length <= 0) return;
    size_t end = consumed(run);
    if (!count(run, end)) return;
    size_t start;
    bool verbatim = find(run, (const char *)text, (size_t)length, end, &start);
    if (!verbatim) {
        start = run->last;
        while (start < end && run->bytes[start] != '&') start++;
        if (start == end) start = run->last;
    }
    run->last = verbatim ? start + (size_t)length : end;
    const char *bytes = verbatim ? run->original + start : (const char *)text;
    run->handler->text(run->handler->context, bytes, (size_t)length, start, verbatim);
}

static void parse(struct run *run) {
    xmlParserCtxtPtr parser = run->parser;
    // With handlers of our own no tree is built.
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = on_open;
    parser->sax->endElement = on_close;
    parser->sax->characters = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_text;
    parser->_private = run;
    xmlDocPtr document = htmlCtxtReadMemory(
        parser, run->bytes, (int)run->length, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
            HTML_PARSE_IGNORE_ENC);
    if (document != NULL) xmlFreeDoc(document);
}

cmarkup_outcome cmarkup_parse(
    const char *bytes, size_t length, cmarkup_limits limits, const cmarkup_handler *handler,
    size_t *place) {
    if (length > INT_MAX) return CMARKUP_FAILED;
    char *copy = malloc(length + 1);
    if (copy == NULL) return CMARKUP_FAILED;
    memcpy(copy, bytes, length);
    copy[length] = 0;
    cmarkup_outcome outcome = cmarkup_check_tags(copy, length, limits, place);
    if (outcome == CMARKUP_DONE) {
        xmlInitParser();
        xmlParserCtxtPtr parser = htmlNewParserCtxt();
        struct run run = {parser, handler, bytes, copy, length, 0, 0, limits, 0, CMARKUP_FAILED};
        if (parser != NULL) {
            run.outcome = CMARKUP_DONE;
            parse(&run);
            htmlFreeParserCtxt(parser);
        }
        *place = run.last;
        outcome = run.outcome;
    }
    free(copy);
    return outcome;
}

#include "tags.h"

#include <string.h>
#include <strings.h>

// libxml2 cuts names after so many bytes, and takes the rest for the name of another attribute.
enum { NAME_LENGTH = 100 };
// How many tags that libxml2 searches all open elements for may stand side by side: it reads them
// without handing anything over, so that nothing could stop it.
enum { SEARCHES_IN_A_ROW = 20000 };

// Inline elements that libxml2 ends where a block begins in them, and the names under which it sees
// them, of the same length: HTML has no such elements. Browsers let the block stand inside, struck
// out or hidden with the element.
enum { INLINE_NAMES = 9, STRUCK_NAMES = 2 };
static const char *const inline_names[INLINE_NAMES] = {
    "s", "strike", "u", "b", "i", "tt", "big", "small", "font"};
static const char *const inline_aliases[INLINE_NAMES] = {
    "x", "xtrike", "v", "d", "j", "xt", "xig", "xmall", "xont"};
// An element that a page itself calls by one of these names gets this one.
static const char stranger = 'y';

// How many elements of a name may be open in one another; those deeper keep their name.
enum { OPEN_TAGS = 64 };

// The start tags of a name that no end tag was found for; 0 for one that nothing can hide.
struct open_tags {
    size_t places[OPEN_TAGS];
    size_t count;
};

// The page that is looked at, and what was counted.
struct page {
    char *bytes;
    size_t length;
    cmarkup_limits limits;
    uint64_t comparisons;
    size_t searches;
    struct open_tags open[INLINE_NAMES];
};

static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool begins_name(char byte) {
    return is_letter(byte) || byte == '_' || byte == ':' || byte == '.';
}

static bool is_in_name(char byte) {
    return begins_name(byte) || (byte >= '0' && byte <= '9') || byte == '-';
}

static bool stands(const char *bytes, size_t length, size_t at, const char *word) {
    size_t count = strlen(word);
    return at + count <= length && strncasecmp(bytes + at, word, count) == 0;
}

bool cmarkup_searches(const char *bytes, size_t length, size_t at) {
    return stands(bytes, length, at, "</") || stands(bytes, length, at, "<body") ||
           stands(bytes, length, at, "<head") || stands(bytes, length, at, "<html");
}

// Blanks every `<` from one place to another.
static void blank(struct page *page, size_t start, size_t end) {
    for (size_t at = start; at < end; at++) {
        if (page->bytes[at] == '<') page->bytes[at] = ' ';
    }
}

static size_t skip_blanks(const struct page *page, size_t at) {
    while (at < page->length && is_blank(page->bytes[at])) at++;
    return at;
}

static bool ends_tag(const struct page *page, size_t at) {
    return page->bytes[at] == '>' ||
           (page->bytes[at] == '/' && at + 1 < page->length && page->bytes[at + 1] == '>');
}

static size_t skip_name(const struct page *page, size_t at) {
    size_t end = page->length - at > NAME_LENGTH ? at + NAME_LENGTH : page->length;
    while (at < end && is_in_name(page->bytes[at])) at++;
    return at;
}

static size_t skip_value(const struct page *page, size_t at) {
    if (at == page->length) return at;
    char quote = page->bytes[at];
    if (quote == '"' || quote == '\'') {
        const char *end = memchr(page->bytes + at + 1, quote, page->length - at - 1);
        return end == NULL ? page->length : (size_t)(end - page->bytes) + 1;
    }
    while (at < page->length && !is_blank(page->bytes[at]) && page->bytes[at] != '>') at++;
    return at;
}

// Goes over the attributes of a tag as libxml2 does; returns where the tag ends.
static size_t skip_attributes(struct page *page, size_t at, size_t *count) {
    at = skip_blanks(page, at);
    while (at < page->length && !ends_tag(page, at)) {
        size_t end = begins_name(page->bytes[at]) ? skip_name(page, at) : at;
        if (end > at) {
            *count += 1;
            if (*count > page->limits.attributes) return at;
            at = skip_blanks(page, end);
            if (at < page->length && page->bytes[at] == '=') {
                at = skip_value(page, skip_blanks(page, at + 1));
            }
        } else {
            while (at < page->length && !is_blank(page->bytes[at]) && !ends_tag(page, at)) at++;
        }
        at = skip_blanks(page, at);
    }
    return at;
}

// Blanks what stands in a script or a style; returns where its end tag begins.
static size_t skip_raw(struct page *page, size_t at, const char *name) {
    size_t start = at;
    size_t count = strlen(name);
    while (at + 2 + count <= page->length) {
        const char *next = memchr(page->bytes + at, '<', page->length - at);
        if (next == NULL) break;
        at = (size_t)(next - page->bytes);
        if (at + 2 + count <= page->length && page->bytes[at + 1] == '/' &&
            strncasecmp(page->bytes + at + 2, name, count) == 0) {
            blank(page, start, at);
            return at;
        }
        at++;
    }
    blank(page, start, page->length);
    return page->length;
}

// The end of a comment: --> or --!>, or > right behind its beginning.
static size_t skip_comment(struct page *page, size_t at) {
    size_t start = at;
    at += 4;
    if (stands(page->bytes, page->length, at, ">")) return at + 1;
    if (stands(page->bytes, page->length, at, "->")) return at + 2;
    while (at < page->length && !stands(page->bytes, page->length, at, "-->") &&
           !stands(page->bytes, page->length, at, "--!>")) {
        at++;
    }
    blank(page, start + 1, at);
    return at;
}

static size_t skip_to_end(struct page *page, size_t at) {
    size_t start = at;
    while (at < page->length && page->bytes[at] != '>') at++;
    blank(page, start, at);
    return at;
}

static int find_name(const char *const *names, const char *name, size_t length) {
    for (int i = 0; i < INLINE_NAMES; i++) {
        if (strlen(names[i]) == length && strncasecmp(names[i], name, length) == 0) return i;
    }
    return -1;
}

const char *cmarkup_name(const char *name) {
    int alias = find_name(inline_aliases, name, strlen(name));
    return alias < 0 ? name : inline_names[alias];
}

// Whether the attributes of a tag may hide what is in the element, or strike it out.
static bool may_hide(const struct page *page, size_t start, size_t end) {
    for (size_t at = start; at < end; at++) {
        if (stands(page->bytes, end, at, "style") || stands(page->bytes, end, at, "class") ||
            stands(page->bytes, end, at, "hidden") || stands(page->bytes, end, at, "id")) {
            return true;
        }
    }
    return false;
}

// Notes the start tag of an inline element whose name ends at `name_end` and the tag at `end`.
static void open_tag(struct page *page, size_t start, size_t name_end, size_t end) {
    char *name = page->bytes + start + 1;
    size_t length = name_end - start - 1;
    if (find_name(inline_aliases, name, length) >= 0) *name = stranger;
    int found = find_name(inline_names, name, length);
    if (found < 0) return;
    struct open_tags *open = &page->open[found];
    bool matters = found < STRUCK_NAMES || may_hide(page, name_end, end);
    if (open->count < OPEN_TAGS) open->places[open->count] = matters ? start + 1 : 0;
    open->count++;
}

// Gives an inline element that ends, and that may be hidden, its other name. One that nothing ends
// keeps its own: libxml2 ends it where it can.
static void close_tag(struct page *page, size_t start) {
    char *name = page->bytes + start;
    size_t length = skip_name(page, start) - start;
    if (find_name(inline_aliases, name, length) >= 0) *name = stranger;
    int found = find_name(inline_names, name, length);
    if (found < 0 || page->open[found].count == 0) return;
    struct open_tags *open = &page->open[found];
    open->count--;
    if (open->count >= OPEN_TAGS || open->places[open->count] == 0) return;
    memcpy(page->bytes + open->places[open->count], inline_aliases[found], length);
    memcpy(name, inline_aliases[found], length);
}

static cmarkup_outcome skip_tag(struct page *page, size_t *at) {
    size_t start = *at;
    size_t end = skip_name(page, start + 1);
    size_t count = 0;
    size_t behind = skip_attributes(page, end, &count);
    page->comparisons += (uint64_t)count * count / 2;
    if (count > page->limits.attributes) return CMARKUP_TOO_MANY_ATTRIBUTES;
    if (page->comparisons > page->limits.comparisons) return CMARKUP_TOO_MANY_TAGS;
    *at = behind;
    bool is_empty = behind < page->length && page->bytes[behind] == '/';
    size_t length = end - start - 1;
    if (!is_empty) open_tag(page, start, end, behind);
    if (!is_empty && behind < page->length) {
        const char *names[] = {"script", "style"};
        for (size_t i = 0; i < 2; i++) {
            if (length == strlen(names[i]) &&
                strncasecmp(page->bytes + start + 1, names[i], length) == 0) {
                *at = skip_raw(page, behind + 1, names[i]);
            }
        }
    }
    return CMARKUP_DONE;
}

cmarkup_outcome cmarkup_check_tags(char *bytes, size_t length, cmarkup_limits limits, size_t *place) {
    struct page page = {bytes, length, limits, 0, 0, {{{0}, 0}}};
    size_t at = 0;
    while (at + 1 < length) {
        const char *next = memchr(bytes + at, '<', length - at);
        if (next == NULL) break;
        // Text between two tags is handed over, and what it was handed to can stop libxml2.
        if ((size_t)(next - bytes) > at + 1) page.searches = 0;
        at = (size_t)(next - bytes);
        *place = at;
        char second = at + 1 < length ? bytes[at + 1] : 0;
        page.searches = cmarkup_searches(bytes, length, at) ? page.searches + 1 : 0;
        if (page.searches > SEARCHES_IN_A_ROW) return CMARKUP_TOO_MANY_TAGS;
        bool is_named = at + 2 < length && begins_name(bytes[at + 2]);
        if (stands(bytes, length, at, "<!--")) {
            at = skip_comment(&page, at);
        } else if (is_named && (second == '/' || second == '?')) {
            if (second == '/') close_tag(&page, at + 2);
            at = skip_to_end(&page, at + 1);
        } else if (second == '!' && !stands(bytes, length, at, "<!DOCTYPE")) {
            at = skip_to_end(&page, at + 1);
        } else if (begins_name(second)) {
            cmarkup_outcome outcome = skip_tag(&page, &at);
            if (outcome != CMARKUP_DONE) return outcome;
        } else {
            at++;
        }
    }
    return CMARKUP_DONE;
}

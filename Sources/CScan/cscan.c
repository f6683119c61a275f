#include "cscan.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef uint16_t lanes __attribute__((vector_size(32)));
typedef uint64_t quads __attribute__((vector_size(32)));

enum { LANES = 16 };

typedef struct {
    const unsigned char *units;
    const unsigned char *bits;
    int64_t count;
    int32_t part_count;
    uint32_t parts[CSCAN_MOST_PARTS];
    cscan_pace *pace;
    // Whether the time was over: what is found then is not used.
    bool is_over;
} text_view;

// Accounts for work on so many units; false if the time is over.
static inline bool spend(text_view *text, int64_t units) {
    if (text->pace == NULL) return true;
    text->pace->left -= units;
    if (text->pace->left > 0) return true;
    text->pace->left = CSCAN_STEPS;
    text->is_over = text->is_over || text->pace->is_over(text->pace->context);
    return !text->is_over;
}

static inline uint16_t unit_at(const text_view *text, int64_t index) {
    uint16_t unit;
    memcpy(&unit, text->units + 2 * index, sizeof unit);
    return unit;
}

static inline bool boundary_before(const text_view *text, int64_t index) {
    return (text->bits[index >> 3] >> (index & 7)) & 1;
}

static bool view(const void *blob, int64_t bytes, int32_t part_count, text_view *text) {
    assert(part_count > 0 && part_count <= CSCAN_MOST_PARTS);
    int64_t head = part_count * (int64_t)sizeof *text->parts;
    if (blob == NULL || bytes < head) return false;
    memcpy(text->parts, blob, (size_t)head);
    text->part_count = part_count;
    text->count = 0;
    for (int32_t part = 0; part < part_count; part++) text->count += (int64_t)text->parts[part] + 1;
    text->units = (const unsigned char *)blob + head;
    text->bits = text->units + 2 * text->count;
    return bytes == head + 2 * text->count + (text->count + 8) / 8;
}

int cscan_is_valid(const void *blob, size_t bytes, int32_t part_count) {
    text_view text = {.pace = NULL};
    return view(blob, (int64_t)bytes, part_count, &text);
}

static inline bool equals(const text_view *text, int64_t at, const cscan_needle *needle) {
    return memcmp(text->units + 2 * at, needle->units, 2 * (size_t)needle->count) == 0;
}

static bool lies_well(text_view *text, const cscan_needle *needle, int64_t at) {
    if (needle->mode == CSCAN_LITERAL) return true;
    if (!spend(text, needle->count)) return false;
    for (int32_t index = 1; index < needle->count; index++) {
        if (!needle->boundaries[index] && boundary_before(text, at + index)) return false;
    }
    bool starts = boundary_before(text, at);
    if (needle->mode == CSCAN_PREFIX) return starts;
    bool ends = boundary_before(text, at + needle->count);
    if (needle->start_must && !starts) return false;
    if (needle->end_must && !ends) return false;
    return starts || ends;
}

// MARK: Occurrences

// Takes a place where a needle stands; false to look no further.
typedef bool (*taker)(void *context, text_view *text, int64_t at);

// Gives every place in a stretch where the needle stands, in order, until it is told to stop or
// the time is over. Sixteen places are tried at once by the needle's first and last unit; a needle
// of one or two units is found by these alone.
static inline __attribute__((always_inline)) void each_occurrence(
    text_view *text, const cscan_needle *needle, int64_t start, int64_t end, taker take,
    void *context) {
    int64_t last = end - needle->count;
    int64_t at = start;
    int64_t accounted = start;
    int32_t offset = needle->count - 1;
    lanes firsts, lasts;
    for (int lane = 0; lane < LANES; lane++) {
        firsts[lane] = needle->units[0];
        lasts[lane] = needle->units[offset];
    }
    for (; at + LANES - 1 <= last; at += LANES) {
        lanes here, there;
        memcpy(&here, text->units + 2 * at, sizeof here);
        memcpy(&there, text->units + 2 * (at + offset), sizeof there);
        lanes both = (lanes)((here == firsts) & (there == lasts));
        quads any = (quads)both;
        if (at - accounted >= CSCAN_STEPS) {
            if (!spend(text, at - accounted)) return;
            accounted = at;
        }
        if ((any[0] | any[1] | any[2] | any[3]) == 0) continue;
        for (int quad = 0; quad < LANES / 4; quad++) {
            if (any[quad] == 0) continue;
            for (int lane = 4 * quad; lane < 4 * quad + 4; lane++) {
                if (!both[lane]) continue;
                if (offset >= 2) {
                    if (!spend(text, needle->count)) return;
                    if (!equals(text, at + lane, needle)) continue;
                }
                if (!take(context, text, at + lane)) return;
            }
        }
    }
    for (; at <= last; at++) {
        if (unit_at(text, at) != needle->units[0]) continue;
        if (!spend(text, needle->count)) return;
        if (equals(text, at, needle) && !take(context, text, at)) return;
    }
    if (at > accounted) spend(text, at - accounted);
}

// MARK: Parts

// Where a part starts and ends; parts that follow each other and are all wanted are one stretch,
// since no needle holds the unit 0 between them.
typedef struct {
    int64_t start;
    int64_t end;
    int part;
} stretch;

static int stretches(const text_view *text, uint32_t wanted, bool joined, stretch *out) {
    const uint32_t every = UINT32_MAX >> (CSCAN_MOST_PARTS - text->part_count);
    if (joined && (wanted & every) == every) {
        out[0] = (stretch){0, text->count, 0};
        return 1;
    }
    int count = 0;
    int64_t start = 0;
    for (int part = 0; part < text->part_count; part++) {
        int64_t end = start + text->parts[part];
        if ((wanted >> part) & 1) out[count++] = (stretch){start, end, part};
        start = end + 1;
    }
    return count;
}

// MARK: Reports

typedef cscan_status (*visitor)(void *context, int64_t slot, text_view *text);

static inline bool is_member(const uint64_t *bitmap, int64_t slot) {
    return (bitmap[slot >> 6] >> (slot & 63)) & 1;
}

static void check(const cscan_reports *reports) {
    assert(reports->next != NULL && reports->text != NULL);
    assert(reports->pace == NULL || reports->pace->is_over != NULL);
    assert(reports->slots != NULL || reports->id_count == 0);
    assert(reports->wanted != NULL || reports->wanted_count == 0);
    assert(reports->part_count > 0 && reports->part_count <= CSCAN_MOST_PARTS);
}

static void check_needle(const cscan_needle *needle) {
    assert(needle->count > 0 && needle->units != NULL && needle->boundaries != NULL);
    assert(needle->mode >= CSCAN_LITERAL && needle->mode <= CSCAN_PREFIX);
}

static cscan_status visit(const cscan_reports *reports, visitor visitor, void *context) {
    check(reports);
    if (reports->wanted_count == 0) return CSCAN_OK;
    int64_t seen = 0;
    int64_t id;
    int row;
    while ((row = reports->next(reports->source, &id)) > 0) {
        int64_t slot = id >= 0 && id < reports->id_count ? reports->slots[id] : -1;
        if (slot < 0 || !is_member(reports->wanted, slot)) continue;
        const void *blob;
        int64_t bytes;
        reports->text(reports->source, &blob, &bytes);
        text_view text = {.pace = reports->pace};
        if (!view(blob, bytes, reports->part_count, &text)) return CSCAN_CORRUPT;
        if (!spend(&text, 64)) return CSCAN_OVER;
        seen++;
        cscan_status status = visitor(context, slot, &text);
        if (text.is_over) return CSCAN_OVER;
        if (status != CSCAN_OK) return status;
    }
    if (row < 0) return CSCAN_FAILED;
    // A text that is not there is not a text without the needle.
    return seen == reports->wanted_count ? CSCAN_OK : CSCAN_CORRUPT;
}

static inline void mark(uint64_t *bitmap, int64_t slot) {
    bitmap[slot >> 6] |= (uint64_t)1 << (slot & 63);
}

// MARK: One text

typedef struct {
    const cscan_needle *needle;
    uint64_t *literal;
    uint64_t *found;
    bool is_literal;
    bool is_found;
} find_context;

static bool find_taker(void *context, text_view *text, int64_t at) {
    find_context *find = context;
    find->is_literal = true;
    find->is_found = lies_well(text, find->needle, at);
    return !find->is_found;
}

static cscan_status find_visitor(void *context, int64_t slot, text_view *text) {
    find_context *find = context;
    stretch parts[CSCAN_MOST_PARTS];
    int count = stretches(text, find->needle->parts, true, parts);
    find->is_literal = find->is_found = false;
    for (int part = 0; part < count && !find->is_found; part++) {
        each_occurrence(text, find->needle, parts[part].start, parts[part].end, find_taker, find);
    }
    if (find->is_literal) mark(find->literal, slot);
    if (find->is_found) mark(find->found, slot);
    return CSCAN_OK;
}

cscan_status cscan_find(const cscan_reports *reports, const cscan_needle *needle, uint64_t *literal,
                        uint64_t *found) {
    check_needle(needle);
    find_context context = {needle, literal, found, false, false};
    return visit(reports, find_visitor, &context);
}

typedef struct {
    const cscan_needle *needle;
    int64_t all;
    int64_t good;
} tally;

static bool tally_taker(void *context, text_view *text, int64_t at) {
    tally *count = context;
    count->all++;
    count->good += lies_well(text, count->needle, at);
    return true;
}

static tally occurrences(text_view *text, const cscan_needle *needle, stretch part) {
    tally count = {needle, 0, 0};
    each_occurrence(text, needle, part.start, part.end, tally_taker, &count);
    return count;
}

typedef struct {
    const cscan_needle *needle;
    uint32_t *counts;
    uint32_t *literal;
} count_context;

static cscan_status count_visitor(void *context, int64_t slot, text_view *text) {
    count_context *count = context;
    stretch parts[CSCAN_MOST_PARTS];
    int parts_count = stretches(text, count->needle->parts, true, parts);
    for (int part = 0; part < parts_count; part++) {
        tally found = occurrences(text, count->needle, parts[part]);
        count->counts[slot] += (uint32_t)found.good;
        count->literal[slot] += (uint32_t)found.all;
    }
    return CSCAN_OK;
}

cscan_status cscan_count(const cscan_reports *reports, const cscan_needle *needle, uint32_t *counts,
                         uint32_t *literal) {
    check_needle(needle);
    count_context context = {needle, counts, literal};
    return visit(reports, count_visitor, &context);
}

typedef struct {
    const cscan_needle *needle;
    const int64_t *weights;
    uint16_t *frequencies;
    uint64_t *literal;
    uint64_t *found;
} weigh_context;

static cscan_status weigh_visitor(void *context, int64_t slot, text_view *text) {
    weigh_context *weigh = context;
    stretch parts[CSCAN_MOST_PARTS];
    int count = stretches(text, weigh->needle->parts, false, parts);
    int64_t sum = 0;
    bool is_literal = false;
    for (int part = 0; part < count; part++) {
        tally found = occurrences(text, weigh->needle, parts[part]);
        sum += weigh->weights[parts[part].part] * found.good;
        is_literal = is_literal || found.all > 0;
    }
    weigh->frequencies[slot] = sum > UINT16_MAX ? UINT16_MAX : (uint16_t)sum;
    if (is_literal) mark(weigh->literal, slot);
    if (sum > 0) mark(weigh->found, slot);
    return CSCAN_OK;
}

cscan_status cscan_weigh(const cscan_reports *reports, const cscan_needle *needle,
                         const int64_t *weights, uint16_t *frequencies, uint64_t *literal,
                         uint64_t *found) {
    check_needle(needle);
    weigh_context context = {needle, weights, frequencies, literal, found};
    return visit(reports, weigh_visitor, &context);
}

// MARK: Two texts

// An occurrence, and whether it lies as its needle's mode says.
typedef struct {
    int64_t at;
    bool is_good;
} occurrence;

typedef struct {
    occurrence *all;
    size_t count;
    size_t capacity;
} occurrence_list;

typedef struct {
    const cscan_needle *first;
    const cscan_needle *second;
    int32_t distance;
    uint64_t *found;
    uint64_t *first_literally;
    uint64_t *second_literally;
    occurrence_list lists[2];
} near_context;

typedef struct {
    const cscan_needle *needle;
    occurrence_list *list;
    bool has_room;
} list_context;

static bool list_taker(void *context, text_view *text, int64_t at) {
    list_context *listing = context;
    occurrence_list *list = listing->list;
    if (list->count == list->capacity) {
        size_t capacity = list->capacity == 0 ? 64 : 2 * list->capacity;
        occurrence *grown = realloc(list->all, capacity * sizeof *grown);
        if (grown == NULL) return listing->has_room = false;
        list->all = grown;
        list->capacity = capacity;
    }
    list->all[list->count++] = (occurrence){at, lies_well(text, listing->needle, at)};
    return true;
}

static bool list_occurrences(text_view *text, const cscan_needle *needle, stretch part,
                             occurrence_list *list) {
    list->count = 0;
    list_context context = {needle, list, true};
    each_occurrence(text, needle, part.start, part.end, list_taker, &context);
    return context.has_room;
}

// How many characters lie between two places; a character outside the basic plane is two units.
static int64_t characters(const text_view *text, int64_t start, int64_t end) {
    int64_t count = 0;
    for (int64_t at = start; at < end; at++) count += (unit_at(text, at) & 0xFC00) != 0xDC00;
    return count;
}

// Whether some `right` begins near behind some `left`; of each list the good ones or all. For each
// `right` the last `left` that ends before it is the nearest.
static bool follows(text_view *text, const occurrence_list *left, int32_t left_length,
                    bool all_left, const occurrence_list *right, bool all_right,
                    int32_t distance) {
    size_t next_left = 0;
    int64_t left_end = -1;
    for (size_t index = 0; index < right->count; index++) {
        if (!all_right && !right->all[index].is_good) continue;
        int64_t at = right->all[index].at;
        if (!spend(text, 1)) return false;
        for (; next_left < left->count && left->all[next_left].at + left_length <= at; next_left++) {
            if (all_left || left->all[next_left].is_good) {
                left_end = left->all[next_left].at + left_length;
            }
        }
        // In units they are at most twice as far apart as in characters.
        if (left_end < 0 || at - left_end > 2 * (int64_t)distance) continue;
        if (!spend(text, at - left_end)) return false;
        if (characters(text, left_end, at) <= distance) return true;
    }
    return false;
}

static bool are_near(const near_context *near, text_view *text, bool all_first,
                     bool all_second) {
    const occurrence_list *first = &near->lists[0], *second = &near->lists[1];
    return follows(text, first, near->first->count, all_first, second, all_second, near->distance)
        || follows(text, second, near->second->count, all_second, first, all_first,
                   near->distance);
}

static cscan_status near_visitor(void *context, int64_t slot, text_view *text) {
    near_context *near = context;
    stretch parts[CSCAN_MOST_PARTS];
    int count = stretches(text, near->first->parts, false, parts);
    for (int part = 0; part < count; part++) {
        if (!list_occurrences(text, near->first, parts[part], &near->lists[0])) return CSCAN_NO_MEMORY;
        if (near->lists[0].count == 0) continue;
        if (!list_occurrences(text, near->second, parts[part], &near->lists[1])) {
            return CSCAN_NO_MEMORY;
        }
        if (near->lists[1].count == 0) continue;
        // What is near as it should lie is near however it is read.
        if (are_near(near, text, false, false)) {
            mark(near->found, slot);
            mark(near->first_literally, slot);
            mark(near->second_literally, slot);
            return CSCAN_OK;
        }
        if (are_near(near, text, true, false)) mark(near->first_literally, slot);
        if (are_near(near, text, false, true)) mark(near->second_literally, slot);
    }
    return CSCAN_OK;
}

cscan_status cscan_find_near(const cscan_reports *reports, const cscan_needle *first,
                             const cscan_needle *second, int32_t distance, uint64_t *found,
                             uint64_t *first_literally, uint64_t *second_literally) {
    check_needle(first);
    check_needle(second);
    assert(first->parts == second->parts && distance >= 0);
    near_context context = {first, second, distance, found, first_literally, second_literally,
                            {{NULL, 0, 0}, {NULL, 0, 0}}};
    cscan_status status = visit(reports, near_visitor, &context);
    free(context.lists[0].all);
    free(context.lists[1].all);
    return status;
}

// MARK: Columns

// The states of a packed column that are numbers: 0, and another number.
enum { STATE_ZERO = 0, STATE_NUMBER = 1, STATE_LAST = 6, COLUMN_HEAD = 5, STATES = 16 };

static double number_at(const uint8_t *bytes, int32_t width) {
    switch (width) {
    case 2: {
        int16_t number;
        memcpy(&number, bytes, sizeof number);
        return number;
    }
    case 4: {
        int32_t number;
        memcpy(&number, bytes, sizeof number);
        return number;
    }
    default: {
        double number;
        memcpy(&number, bytes, sizeof number);
        return number;
    }
    }
}

int64_t cscan_unpack(const uint8_t *bytes, size_t size, int64_t start, int64_t capacity,
                     double *values, uint64_t *missing, uint8_t *states, int32_t *width) {
    assert(values != NULL || capacity == 0);
    assert(missing != NULL && width != NULL && start >= 0 && start <= capacity);
    if (bytes == NULL || size < COLUMN_HEAD) return -1;
    *width = bytes[0];
    if (*width != 2 && *width != 4 && *width != 8) return -1;
    uint32_t count;
    memcpy(&count, bytes + 1, sizeof count);
    size_t first = COLUMN_HEAD + ((size_t)count + 1) / 2;
    if (first > size || (int64_t)count > capacity - start) return -1;
    size_t at = first;
    // Sixteen states at a time; nearly all of them are zeros.
    for (int64_t index = 0; index < count; index += STATES) {
        int64_t here = count - index < STATES ? count - index : STATES;
        uint64_t block = 0;
        memcpy(&block, bytes + COLUMN_HEAD + index / 2, (size_t)(here + 1) / 2);
        if (block == 0 && states == NULL) continue;
        for (int64_t offset = 0; offset < here; offset++, block >>= 4) {
            uint8_t state = block & 15;
            int64_t slot = start + index + offset;
            if (states != NULL) states[slot] = state;
            if (state == STATE_NUMBER) {
                if ((size_t)*width > size - at) return -1;
                double number = number_at(bytes + at, *width);
                if (!isfinite(number)) return -1;
                values[slot] += number;
                at += (size_t)*width;
            } else if (state > STATE_LAST) {
                return -1;
            } else if (state != STATE_ZERO) {
                mark(missing, slot);
            }
        }
    }
    return at == size ? (int64_t)count : -1;
}

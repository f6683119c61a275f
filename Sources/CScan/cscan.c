#include "cscan.h"

#include <math.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void cscan_interrupt(sqlite3 *connection) { sqlite3_interrupt(connection); }

typedef uint16_t lanes __attribute__((vector_size(32)));
typedef uint64_t quads __attribute__((vector_size(32)));

enum { LANES = 16 };

typedef struct {
    const unsigned char *units;
    const unsigned char *bits;
    int64_t count;
    uint32_t parts[CSCAN_PARTS];
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

static bool view(const void *blob, int64_t bytes, text_view *text) {
    if (blob == NULL || bytes < (int64_t)sizeof text->parts) return false;
    memcpy(text->parts, blob, sizeof text->parts);
    text->count = 0;
    for (int part = 0; part < CSCAN_PARTS; part++) text->count += (int64_t)text->parts[part] + 1;
    text->units = (const unsigned char *)blob + sizeof text->parts;
    text->bits = text->units + 2 * text->count;
    return bytes == (int64_t)sizeof text->parts + 2 * text->count + (text->count + 8) / 8;
}

int cscan_is_valid(const void *blob, size_t bytes) {
    text_view text = {.pace = NULL};
    return view(blob, (int64_t)bytes, &text);
}

static inline bool equals(const text_view *text, int64_t at, const cscan_needle *needle) {
    return memcmp(text->units + 2 * at, needle->units, 2 * (size_t)needle->count) == 0;
}

// The first place from `from` on where the needle stands before `end`; -1 for none. Sixteen places
// are tried at once by the needle's first and last unit. -1 also where the time is over.
static int64_t next(text_view *text, const cscan_needle *needle, int64_t from, int64_t end) {
    int64_t last = end - needle->count;
    int64_t at = from;
    int64_t accounted = from;
    int32_t offset = needle->count - 1;
    uint16_t first_unit = needle->units[0];
    uint16_t last_unit = needle->units[offset];
    lanes firsts, lasts;
    for (int lane = 0; lane < LANES; lane++) {
        firsts[lane] = first_unit;
        lasts[lane] = last_unit;
    }
    for (; at + LANES - 1 <= last; at += LANES) {
        lanes here, there;
        memcpy(&here, text->units + 2 * at, sizeof here);
        memcpy(&there, text->units + 2 * (at + offset), sizeof there);
        lanes both = (lanes)((here == firsts) & (there == lasts));
        quads any = (quads)both;
        if (at - accounted >= CSCAN_STEPS) {
            if (!spend(text, at - accounted)) return -1;
            accounted = at;
        }
        if ((any[0] | any[1] | any[2] | any[3]) == 0) continue;
        for (int lane = 0; lane < LANES; lane++) {
            if (!both[lane]) continue;
            if (!spend(text, at - accounted + needle->count)) return -1;
            accounted = at;
            if (equals(text, at + lane, needle)) return at + lane;
        }
    }
    for (; at <= last; at++) {
        if (unit_at(text, at) != first_unit) continue;
        if (!spend(text, needle->count)) return -1;
        if (equals(text, at, needle)) return at;
    }
    spend(text, at - accounted);
    return -1;
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

// MARK: Parts

// Where a part starts and ends; parts that follow each other and are all wanted are one stretch,
// since no needle holds the unit 0 between them.
typedef struct {
    int64_t start;
    int64_t end;
    int part;
} stretch;

static int stretches(const text_view *text, uint32_t wanted, bool joined, stretch *out) {
    const uint32_t every = (1u << CSCAN_PARTS) - 1;
    if (joined && (wanted & every) == every) {
        out[0] = (stretch){0, text->count, 0};
        return 1;
    }
    int count = 0;
    int64_t start = 0;
    for (int part = 0; part < CSCAN_PARTS; part++) {
        int64_t end = start + text->parts[part];
        if ((wanted >> part) & 1) out[count++] = (stretch){start, end, part};
        start = end + 1;
    }
    return count;
}

// MARK: Rows

typedef int (*visitor)(void *context, int64_t slot, text_view *text);

static int visit_row(sqlite3_stmt *statement, const cscan_reports *reports, bool checked,
                     visitor visit, void *context, int64_t *seen) {
    int64_t id = sqlite3_column_int64(statement, 0);
    if (id < 0 || id >= reports->id_count) return SQLITE_OK;
    int64_t slot = reports->slots[id];
    if (slot < 0) return SQLITE_OK;
    if (!checked && !((reports->wanted[slot >> 6] >> (slot & 63)) & 1)) return SQLITE_OK;
    text_view text = {.pace = reports->pace};
    const void *blob = sqlite3_column_blob(statement, 1);
    if (!view(blob, sqlite3_column_bytes(statement, 1), &text)) return SQLITE_CORRUPT;
    if (!spend(&text, 64)) return SQLITE_INTERRUPT;
    ++*seen;
    int status = visit(context, slot, &text);
    return text.is_over ? SQLITE_INTERRUPT : status;
}

static int visit_all(const cscan_reports *reports, visitor visit, void *context) {
    int status = SQLITE_OK;
    int64_t seen = 0;
    while (status == SQLITE_OK && (status = sqlite3_step(reports->all)) == SQLITE_ROW) {
        status = visit_row(reports->all, reports, false, visit, context, &seen);
    }
    sqlite3_reset(reports->all);
    if (status != SQLITE_DONE) return status;
    // A text that is not there is not a text without the needle.
    return seen == reports->wanted_count ? SQLITE_OK : SQLITE_CORRUPT;
}

static int by_id(const void *left, const void *right) {
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return a < b ? -1 : a > b;
}

static int visit_some(const cscan_reports *reports, visitor visit, void *context) {
    int32_t *ids = malloc((size_t)(reports->wanted_count + 1) * sizeof *ids);
    if (ids == NULL) return SQLITE_NOMEM;
    int64_t count = 0;
    for (int64_t word = 0; word * 64 < reports->slot_count; word++) {
        uint64_t bits = reports->wanted[word];
        while (bits != 0 && count < reports->wanted_count) {
            ids[count++] = reports->ids[word * 64 + __builtin_ctzll(bits)];
            bits &= bits - 1;
        }
    }
    // Rows lie in the order of ids in the file.
    qsort(ids, (size_t)count, sizeof *ids, by_id);
    int status = SQLITE_OK;
    int64_t seen = 0;
    for (int64_t index = 0; index < count && status == SQLITE_OK; index++) {
        sqlite3_bind_int64(reports->one, 1, ids[index]);
        status = sqlite3_step(reports->one);
        if (status == SQLITE_ROW) {
            status = visit_row(reports->one, reports, true, visit, context, &seen);
        } else if (status == SQLITE_DONE) {
            status = SQLITE_CORRUPT;
        }
        sqlite3_reset(reports->one);
    }
    free(ids);
    return status == SQLITE_OK && seen != reports->wanted_count ? SQLITE_CORRUPT : status;
}

// Reading one row by its id takes about as long as stepping over another, which copies it too.
static int visit(const cscan_reports *reports, visitor visitor, void *context) {
    if (reports->wanted_count == 0) return SQLITE_OK;
    return reports->wanted_count * 2 < reports->slot_count
        ? visit_some(reports, visitor, context) : visit_all(reports, visitor, context);
}

static inline void mark(uint64_t *bitmap, int64_t slot) {
    bitmap[slot >> 6] |= (uint64_t)1 << (slot & 63);
}

// MARK: One text

typedef struct {
    const cscan_needle *needle;
    uint64_t *literal;
    uint64_t *found;
} find_context;

static int find_visitor(void *context, int64_t slot, text_view *text) {
    find_context *find = context;
    stretch parts[CSCAN_PARTS];
    int count = stretches(text, find->needle->parts, true, parts);
    bool is_literal = false;
    for (int part = 0; part < count; part++) {
        int64_t at = next(text, find->needle, parts[part].start, parts[part].end);
        for (; at >= 0; at = next(text, find->needle, at + 1, parts[part].end)) {
            if (!is_literal) mark(find->literal, slot);
            is_literal = true;
            if (!lies_well(text, find->needle, at)) continue;
            mark(find->found, slot);
            return SQLITE_OK;
        }
    }
    return SQLITE_OK;
}

int cscan_find(const cscan_reports *reports, const cscan_needle *needle,
                   uint64_t *literal, uint64_t *found) {
    find_context context = {needle, literal, found};
    return visit(reports, find_visitor, &context);
}

typedef struct {
    int64_t all;
    int64_t good;
} tally;

static inline void take(tally *count, text_view *text, const cscan_needle *needle,
                        int64_t at) {
    count->all++;
    count->good += lies_well(text, needle, at);
}

// Counts the occurrences in a stretch. Where they are many, going on behind each as `next` does
// would look at most places several times.
static tally occurrences(text_view *text, const cscan_needle *needle, stretch part) {
    tally count = {0, 0};
    int64_t last = part.end - needle->count;
    int64_t at = part.start;
    int64_t accounted = at;
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
            if (!spend(text, at - accounted)) return count;
            accounted = at;
        }
        for (int quad = 0; quad < LANES / 4; quad++) {
            if (any[quad] == 0) continue;
            for (int lane = 4 * quad; lane < 4 * quad + 4; lane++) {
                if (!both[lane]) continue;
                if (offset >= 2) {
                    if (!spend(text, needle->count)) return count;
                    if (!equals(text, at + lane, needle)) continue;
                }
                take(&count, text, needle, at + lane);
            }
        }
    }
    for (; at <= last; at++) {
        if (equals(text, at, needle)) take(&count, text, needle, at);
    }
    if (at > accounted) spend(text, at - accounted);
    return count;
}

typedef struct {
    const cscan_needle *needle;
    uint32_t *counts;
    uint32_t *literal;
} count_context;

static int count_visitor(void *context, int64_t slot, text_view *text) {
    count_context *count = context;
    stretch parts[CSCAN_PARTS];
    int parts_count = stretches(text, count->needle->parts, true, parts);
    for (int part = 0; part < parts_count; part++) {
        tally found = occurrences(text, count->needle, parts[part]);
        count->counts[slot] += (uint32_t)found.good;
        count->literal[slot] += (uint32_t)found.all;
    }
    return SQLITE_OK;
}

int cscan_count(const cscan_reports *reports, const cscan_needle *needle, uint32_t *counts,
                uint32_t *literal) {
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

static int weigh_visitor(void *context, int64_t slot, text_view *text) {
    weigh_context *weigh = context;
    stretch parts[CSCAN_PARTS];
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
    return SQLITE_OK;
}

int cscan_weigh(const cscan_reports *reports, const cscan_needle *needle, const int64_t *weights,
                uint16_t *frequencies, uint64_t *literal, uint64_t *found) {
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

static bool list_occurrences(text_view *text, const cscan_needle *needle, stretch part,
                             occurrence_list *list) {
    list->count = 0;
    int64_t at = next(text, needle, part.start, part.end);
    for (; at >= 0; at = next(text, needle, at + 1, part.end)) {
        if (list->count == list->capacity) {
            size_t capacity = list->capacity == 0 ? 64 : 2 * list->capacity;
            occurrence *grown = realloc(list->all, capacity * sizeof *grown);
            if (grown == NULL) return false;
            list->all = grown;
            list->capacity = capacity;
        }
        list->all[list->count++] = (occurrence){at, lies_well(text, needle, at)};
    }
    return true;
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

static int near_visitor(void *context, int64_t slot, text_view *text) {
    near_context *near = context;
    stretch parts[CSCAN_PARTS];
    int count = stretches(text, near->first->parts, false, parts);
    for (int part = 0; part < count; part++) {
        if (!list_occurrences(text, near->first, parts[part], &near->lists[0])) return SQLITE_NOMEM;
        if (near->lists[0].count == 0) continue;
        if (!list_occurrences(text, near->second, parts[part], &near->lists[1])) {
            return SQLITE_NOMEM;
        }
        if (near->lists[1].count == 0) continue;
        // What is near as it should lie is near however it is read.
        if (are_near(near, text, false, false)) {
            mark(near->found, slot);
            mark(near->first_literally, slot);
            mark(near->second_literally, slot);
            return SQLITE_OK;
        }
        if (are_near(near, text, true, false)) mark(near->first_literally, slot);
        if (are_near(near, text, false, true)) mark(near->second_literally, slot);
    }
    return SQLITE_OK;
}

int cscan_find_near(const cscan_reports *reports, const cscan_needle *first,
                    const cscan_needle *second, int32_t distance, uint64_t *found,
                    uint64_t *first_literally, uint64_t *second_literally) {
    near_context context = {first, second, distance, found, first_literally, second_literally,
                            {{NULL, 0, 0}, {NULL, 0, 0}}};
    int status = visit(reports, near_visitor, &context);
    free(context.lists[0].all);
    free(context.lists[1].all);
    return status;
}

// MARK: Rows of other statements

int cscan_mark(sqlite3_stmt *statement, const int32_t *slots, int64_t id_count,
                   uint64_t *found) {
    int status;
    while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
        int64_t id = sqlite3_column_int64(statement, 0);
        if (id >= 0 && id < id_count && slots[id] >= 0) mark(found, slots[id]);
    }
    sqlite3_reset(statement);
    return status == SQLITE_DONE ? SQLITE_OK : status;
}

void cscan_numbers(sqlite3_stmt *statement, int32_t first, int32_t count, double *values,
                       uint8_t *kinds) {
    for (int32_t index = 0; index < count; index++) {
        int type = sqlite3_column_type(statement, first + index);
        double value = type == SQLITE_INTEGER || type == SQLITE_FLOAT
            ? sqlite3_column_double(statement, first + index) : INFINITY;
        kinds[index] = isfinite(value) != 0;
        values[index] = kinds[index] ? value : 0;
    }
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
    if (size < COLUMN_HEAD) return -1;
    *width = bytes[0];
    if (*width != 2 && *width != 4 && *width != 8) return -1;
    uint32_t count;
    memcpy(&count, bytes + 1, sizeof count);
    size_t first = COLUMN_HEAD + ((size_t)count + 1) / 2;
    if (first > size || start < 0 || start > capacity || (int64_t)count > capacity - start) return -1;
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

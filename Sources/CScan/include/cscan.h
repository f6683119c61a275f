// Searches the stored texts of reports, and reads rows of numbers, without a call per value.
//
// A stored text is the folded prose of one report as one blob, little-endian:
//
//   uint32  units in each of its parts (CSCAN_PARTS numbers)
//   uint16  the UTF-16 units of all parts in order, behind each part one unit 0
//   bits    one for each unit and one more: whether a word boundary lies before it;
//           the lowest bit of a byte first
//
// Reports are known by slots, their positions in the order of hits. Statements are prepared and
// closed by the caller. Results are SQLite's result codes; SQLITE_CORRUPT for a blob that is not
// as above.

#ifndef CSCAN_H
#define CSCAN_H

#include <stddef.h>
#include <stdint.h>

enum { CSCAN_PARTS = 9 };

struct sqlite3;
struct sqlite3_stmt;

/// Makes what a connection is doing fail as soon as possible with SQLITE_INTERRUPT.
void cscan_interrupt(struct sqlite3 *connection);

/// How an occurrence must lie among the words of the text.
typedef enum {
    CSCAN_LITERAL = 0,
    CSCAN_WORDS = 1,
    CSCAN_PREFIX = 2,
} cscan_mode;

/// A text to look for.
typedef struct {
    /// Its folded UTF-16 units; at least one, none of them 0.
    const uint16_t *units;
    int32_t count;
    /// For each unit, and behind the last, whether a word boundary of its own lies before it.
    const uint8_t *boundaries;
    cscan_mode mode;
    /// In the mode of words: whether the start, the end must lie on a boundary of the text.
    int32_t start_must;
    int32_t end_must;
    /// Which parts of a report it may stand in, a bit each.
    uint32_t parts;
} cscan_needle;

/// Looks at the clock once in so many units of text.
typedef struct {
    /// How many units may be looked at before the next look; written by the scanner.
    int64_t left;
    /// Whether the time is over; the scanner then stops with SQLITE_INTERRUPT.
    int (*is_over)(const void *context);
    const void *context;
} cscan_pace;

/// How many units of text are looked at between two looks at the clock, about: less than a
/// millisecond's worth of them.
enum { CSCAN_STEPS = 1 << 18 };

/// Which reports to look at, and how rows and slots correspond.
typedef struct {
    /// `SELECT report, text` of all texts.
    struct sqlite3_stmt *all;
    /// `SELECT report, text` of the report that is bound as the first parameter.
    struct sqlite3_stmt *one;
    /// For each slot, the id of its report.
    const int32_t *ids;
    /// For each id, its slot; -1 for none.
    const int32_t *slots;
    int64_t slot_count;
    int64_t id_count;
    /// The slots to look at, a bit each.
    const uint64_t *wanted;
    /// How many slots are to be looked at.
    int64_t wanted_count;
    /// What looks at the clock; NULL to go on to the end.
    cscan_pace *pace;
} cscan_reports;

/// Marks the reports in which a text occurs: literally, and as its mode says.
int cscan_find(const cscan_reports *reports, const cscan_needle *needle,
                   uint64_t *literal, uint64_t *found);

/// Counts how often a text occurs in each report, and how often literally: numbers for each slot.
int cscan_count(const cscan_reports *reports, const cscan_needle *needle, uint32_t *counts,
                uint32_t *literal);

/// Marks reports as `cscan_find` does, and weighs how often the text occurs: the sum over the
/// parts of weight times occurrences, at most 65535.
int cscan_weigh(const cscan_reports *reports, const cscan_needle *needle,
                    const int64_t *weights, uint16_t *frequencies, uint64_t *literal,
                    uint64_t *found);

/// Marks the reports in which two texts occur in one part, not overlapping, with at most
/// `distance` characters between them: as their modes say, with the first read literally, and with
/// the second.
int cscan_find_near(const cscan_reports *reports, const cscan_needle *first,
                    const cscan_needle *second, int32_t distance, uint64_t *found,
                    uint64_t *first_literally, uint64_t *second_literally);

/// Marks the slots of the ids that a statement returns in its first column.
int cscan_mark(struct sqlite3_stmt *statement, const int32_t *slots, int64_t id_count,
                   uint64_t *found);

/// Reads columns of the current row: each value, and its kind (0 missing, 1 a number).
void cscan_numbers(struct sqlite3_stmt *statement, int32_t first, int32_t count,
                       double *values, uint8_t *kinds);

/// Unpacks a part of a packed column of numbers (see FigureColumn in the target Store).
///
/// Adds each number to `values` and marks the slots without one in `missing`; both start at the
/// slot `start` and end before `capacity`. Where `states` is not NULL, the states are written there.
///
/// Returns how many slots the part has; -1 for bytes that are no such column. `width` is that of
/// its numbers: 2 and 4 for integers, 8 for doubles.
int64_t cscan_unpack(const uint8_t *bytes, size_t size, int64_t start, int64_t capacity,
                     double *values, uint64_t *missing, uint8_t *states, int32_t *width);

/// Whether an id's text is as described above.
int cscan_is_valid(const void *text, size_t bytes);

#endif

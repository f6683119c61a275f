// Searches the texts of reports, and unpacks columns of numbers, without a call per value.
//
// A text is the folded prose of one report as one blob, little-endian (`EncodedText` in the target
// Segmentation writes it):
//
//   uint32  units in each of its parts, one number a part
//   uint16  the UTF-16 units of all parts in order, behind each part one unit 0
//   bits    one for each unit and one more: whether a word boundary lies before it;
//           the lowest bit of a byte first
//
// Reports are known by slots, their positions in the order of hits. A set of slots is a bitmap: a
// bit each, the lowest of a word first, at least (slots + 63) / 64 words.
//
// The caller keeps the contract of each argument; asserts check most of it, in release builds too.
// Bytes that come from a file are always checked, and reported as CSCAN_CORRUPT.

#ifndef CSCAN_H
#define CSCAN_H

#include <stddef.h>
#include <stdint.h>

/// The most parts that a text may have: a needle names its parts in 32 bits.
enum { CSCAN_MOST_PARTS = 32 };

/// How a scan ended.
typedef enum {
    CSCAN_OK = 0,
    /// A text is not as described above, or a wanted report has none.
    CSCAN_CORRUPT = 1,
    /// The time was over.
    CSCAN_OVER = 2,
    /// There is no memory left.
    CSCAN_NO_MEMORY = 3,
    /// The source of the texts failed; it knows why.
    CSCAN_FAILED = 4,
} cscan_status;

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
    /// For each unit, and behind the last (`count` + 1 values), whether a word boundary of its own
    /// lies before it.
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
    /// Whether the time is over; the scanner then stops with CSCAN_OVER.
    int (*is_over)(const void *context);
    const void *context;
} cscan_pace;

/// How many units of text are looked at between two looks at the clock, about: less than a
/// millisecond's worth of them.
enum { CSCAN_STEPS = 1 << 18 };

/// The texts to look at, and whose they are.
typedef struct {
    /// Goes on to the next text and tells the id of its report: 1 if there is one, 0 at the end,
    /// -1 where the source fails. Texts come in any order; those that nobody wants are passed over.
    int (*next)(void *source, int64_t *id);
    /// The bytes of the current text, valid until `next` is called again; NULL for none.
    void (*text)(void *source, const void **bytes, int64_t *size);
    void *source;
    /// For each id below `id_count` its slot; -1 for none.
    const int32_t *slots;
    int64_t id_count;
    /// The set of the slots to look at, and how many they are.
    const uint64_t *wanted;
    int64_t wanted_count;
    /// How many parts each text has: 1 to CSCAN_MOST_PARTS.
    int32_t part_count;
    /// What looks at the clock; NULL to go on to the end.
    cscan_pace *pace;
} cscan_reports;

/// Marks the reports in which a text occurs: literally, and as its mode says.
cscan_status cscan_find(const cscan_reports *reports, const cscan_needle *needle, uint64_t *literal,
                        uint64_t *found);

/// Counts how often a text occurs in each report, and how often literally: numbers for each slot.
cscan_status cscan_count(const cscan_reports *reports, const cscan_needle *needle, uint32_t *counts,
                         uint32_t *literal);

/// Marks reports as `cscan_find` does, and weighs how often the text occurs: the sum over the
/// parts of weight (one for each part) times occurrences, at most 65535.
cscan_status cscan_weigh(const cscan_reports *reports, const cscan_needle *needle,
                         const int64_t *weights, uint16_t *frequencies, uint64_t *literal,
                         uint64_t *found);

/// Marks the reports in which two texts, wanted in the same parts, occur in one part, not overlapping, with at most
/// `distance` characters (0 or more) between them: as their modes say, with the first read
/// literally, and with the second.
cscan_status cscan_find_near(const cscan_reports *reports, const cscan_needle *first,
                             const cscan_needle *second, int32_t distance, uint64_t *found,
                             uint64_t *first_literally, uint64_t *second_literally);

/// Unpacks a part of a packed column of numbers (`FigureColumn` in the target Engine packs it).
///
/// Adds each number to `values` and marks the slots without one in `missing`; both start at the
/// slot `start` (0 to `capacity`) and end before `capacity`. Where `states` is not NULL, the
/// states are written there.
///
/// Returns how many slots the part has; -1 for bytes that are no such column. `width` is that of
/// its numbers: 2 and 4 for integers, 8 for doubles.
int64_t cscan_unpack(const uint8_t *bytes, size_t size, int64_t start, int64_t capacity,
                     double *values, uint64_t *missing, uint8_t *states, int32_t *width);

/// Whether bytes are a text of so many parts as described above.
int cscan_is_valid(const void *text, size_t size, int32_t part_count);

#endif

// Rows of prepared statements, read without a call per value.
//
// Statements are prepared, bound and closed by the caller. Result codes are SQLite's.

#ifndef CROWS_H
#define CROWS_H

#include <stdint.h>

struct sqlite3;
struct sqlite3_stmt;

/// Makes what a connection is doing fail as soon as possible with SQLITE_INTERRUPT.
void crows_interrupt(struct sqlite3 *connection);

/// Marks, in a bitmap of slots, those of the ids that a statement returns in its first column;
/// `slots` has the slot of each id below `id_count`, or -1.
int crows_mark(struct sqlite3_stmt *statement, const int32_t *slots, int64_t id_count,
               uint64_t *found);

/// Reads columns of the current row: each value, and its kind (0 missing, 1 a number).
void crows_numbers(struct sqlite3_stmt *statement, int32_t first, int32_t count, double *values,
                   uint8_t *kinds);

/// The texts of reports, one after the other.
typedef struct {
    /// A statement whose columns are the id of a report and its text. Where `ids` is not NULL, its
    /// first parameter is the id.
    struct sqlite3_stmt *statement;
    /// The reports to read, one at a time; NULL for all rows of the statement.
    const int32_t *ids;
    int64_t id_count;
    /// How many of them have been read.
    int64_t at;
    /// SQLite's code where it failed, SQLITE_CORRUPT where a report has no text.
    int status;
} crows_texts;

/// Goes on to the next text: 1 if there is one, 0 at the end, -1 where SQLite fails.
int crows_next_text(void *texts, int64_t *id);

/// The bytes of the current text; NULL where it is empty.
void crows_text(void *texts, const void **bytes, int64_t *size);

/// Ends reading, at the end or before it.
void crows_end_texts(crows_texts *texts);

#endif

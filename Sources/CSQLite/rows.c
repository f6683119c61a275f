#include "crows.h"

#include <math.h>
#include <sqlite3.h>
#include <stddef.h>

void crows_interrupt(sqlite3 *connection) { sqlite3_interrupt(connection); }

int crows_mark(sqlite3_stmt *statement, const int32_t *slots, int64_t id_count, uint64_t *found) {
    int status;
    while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
        int64_t id = sqlite3_column_int64(statement, 0);
        int64_t slot = id >= 0 && id < id_count ? slots[id] : -1;
        if (slot >= 0) found[slot >> 6] |= (uint64_t)1 << (slot & 63);
    }
    sqlite3_reset(statement);
    return status == SQLITE_DONE ? SQLITE_OK : status;
}

void crows_numbers(sqlite3_stmt *statement, int32_t first, int32_t count, double *values,
                   uint8_t *kinds) {
    for (int32_t index = 0; index < count; index++) {
        int type = sqlite3_column_type(statement, first + index);
        double value = type == SQLITE_INTEGER || type == SQLITE_FLOAT
            ? sqlite3_column_double(statement, first + index) : INFINITY;
        kinds[index] = isfinite(value) != 0;
        values[index] = kinds[index] ? value : 0;
    }
}

int crows_next_text(void *context, int64_t *id) {
    crows_texts *texts = context;
    if (texts->ids != NULL) {
        sqlite3_reset(texts->statement);
        if (texts->at == texts->id_count) return 0;
        sqlite3_bind_int64(texts->statement, 1, texts->ids[texts->at++]);
    }
    int status = sqlite3_step(texts->statement);
    if (status == SQLITE_ROW) {
        *id = sqlite3_column_int64(texts->statement, 0);
        return 1;
    }
    if (status == SQLITE_DONE && texts->ids == NULL) return 0;
    texts->status = status == SQLITE_DONE ? SQLITE_CORRUPT : status;
    return -1;
}

void crows_text(void *context, const void **bytes, int64_t *size) {
    crows_texts *texts = context;
    *bytes = sqlite3_column_blob(texts->statement, 1);
    *size = sqlite3_column_bytes(texts->statement, 1);
}

void crows_end_texts(crows_texts *texts) { sqlite3_reset(texts->statement); }

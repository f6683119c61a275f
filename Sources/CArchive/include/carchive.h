// The parts of a ZIP archive in memory, behind names that are not libzip's.
//
// libzip rather than libarchive: a DOCX is read by the names of three of its parts, and libzip finds
// them in the archive's directory without going through the others. Nothing is written to disk, and
// no size that the archive states is believed: what comes out is counted.

#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// What became of unpacking a part.
typedef enum carchive_status {
    CARCHIVE_OK,
    CARCHIVE_DAMAGED,
    CARCHIVE_ENCRYPTED,
    CARCHIVE_TOO_LARGE,
    CARCHIVE_NO_MEMORY,
} carchive_status;

/// An archive. Not to be used by two threads at once.
typedef struct carchive carchive;

/// Opens the archive in `length` bytes, which must live as long as it does; NULL if it has no
/// directory or a broken one.
carchive *_Nullable carchive_open(const uint8_t *bytes, size_t length);

/// Closes an archive.
void carchive_close(carchive *archive);

/// How many parts it has.
int64_t carchive_count(const carchive *archive);

/// The name of a part; NULL if it has none. As long as the archive is open.
const char *_Nullable carchive_name(carchive *archive, int64_t index);

/// Unpacks a part into memory, which the caller frees; at most `limit` bytes.
carchive_status carchive_read(
    carchive *archive, int64_t index, size_t limit, uint8_t *_Nullable *_Nonnull bytes,
    size_t *length);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

// The seal of an index file: a digest of each page of the database, behind its last page, and a
// way for SQLite to read such a file that compares every page with its digest as it is read.
//
//   pages      the database as SQLite wrote it
//   digests    one of 64 bits for each page, little-endian
//   zeros      as many as make the file a whole number of pages
//   64 bytes   the mark, 16 bytes; then uint64 numbers: the size of a page, how many pages, the digest
//              of what lies between the pages and these bytes, 0, 0, the digest of the 56 bytes before
//
// SQLite itself takes the number of pages from the first one and does not look behind the last.
// The digests find what happens by accident; they are no signature.

#ifndef CSEAL_H
#define CSEAL_H

#include <stddef.h>
#include <stdint.h>

struct sqlite3;

/// A digest of 64 bits; two texts have the same by chance alone, one pair in 2^64.
uint64_t cseal_digest(const void *bytes, size_t size, uint64_t seed);

/// What stands at a path, as far as the first and the last bytes tell.
typedef struct {
    /// The error number of the system if the file cannot be opened, else 0.
    int32_t error;
    /// Whether it is a file of bytes rather than a folder, a pipe or a device.
    int32_t is_file;
    int64_t bytes;
    /// How many of the first bytes are those of every SQLite file; 16 for all of them.
    int32_t head;
    /// What an application wrote into the first page: whose the file is, and in which version.
    uint32_t application;
    uint32_t version;
    /// Whether the last bytes begin as a seal does, and whether they are one that fits the file.
    int32_t has_seal;
    int32_t is_sealed;
} cseal_file;

/// Looks at a file without waiting for anything.
cseal_file cseal_look(const char *path);

/// Puts a seal behind the last page of a database that nobody writes to, in the place of an older
/// one. Returns 0, or the error number of the system; EINVAL for a file that is no database.
int cseal_seal(const char *path);

/// Compares every page of a sealed file with its digest.
///
/// Returns 0 if all are as they were, the error number of the system, or EILSEQ: then `damage` is
/// the number of the first page that differs, from 1, or 0 for the seal itself. `pages` is how many
/// there are. `is_over` is asked now and then with `context`, and ends the work with ECANCELED; it
/// may be NULL.
int cseal_verify(const char *path, int64_t *damage, int64_t *pages,
                 int (*is_over)(void *context), void *context);

/// The name under which SQLite opens sealed files for reading, each page compared as it is read.
#define CSEAL_VFS "nianbao-sealed"

/// Makes that name known; once is enough. Returns a result code of SQLite.
int cseal_register(void);

/// The first page that a connection read and that was not as it was written, from 1; 0 for none,
/// -1 for a connection that does not compare.
int64_t cseal_damage(struct sqlite3 *connection);

/// Readies a connection for a file that nobody vouches for: no views, no triggers, no functions
/// that a schema calls, no values longer than the file. Returns a result code of SQLite.
int cseal_harden(struct sqlite3 *connection, int64_t bytes);

#endif

// What the parts of this target share.

#ifndef CSEAL_LAYOUT_H
#define CSEAL_LAYOUT_H

#include "cseal.h"

#include <stdbool.h>

#define CSEAL_MARK "nianbao seal 1\n"

enum { CSEAL_FOOT = 64 };

typedef struct {
    int64_t page_size;
    int64_t pages;
    // The bytes behind the last page.
    int64_t tail;
    // The digest of those bytes but the last CSEAL_FOOT.
    uint64_t digest;
} cseal_layout;

// A number of eight bytes, little-endian.
uint64_t cseal_number(const unsigned char *bytes);

// Opens a file for reading without waiting.
int cseal_open(const char *path);

// Reads all of so many bytes; false with errno, which is EIO where the file ends before.
bool cseal_read_fully(int file, void *buffer, size_t size, int64_t offset);

// Whether the last bytes of a file begin as a seal does.
bool cseal_has_mark(const unsigned char *foot);

// Reads the last bytes of a file of so many; false if they are no seal that fits it.
bool cseal_read_foot(const unsigned char *foot, int64_t bytes, cseal_layout *layout);

// The digests of all pages, for the caller to free; NULL with errno.
uint64_t *cseal_read_digests(int file, const cseal_layout *layout);

#endif

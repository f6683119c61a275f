#include "layout.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char SQLITE_MARK[16] = "SQLite format 3";

enum { SEAL_MARK_BYTES = 16, HEAD = 100, CHUNK = 1 << 18 };

static uint32_t big_endian(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

uint64_t cseal_number(const unsigned char *bytes) {
    uint64_t number = 0;
    for (int index = 7; index >= 0; index--) number = number << 8 | bytes[index];
    return number;
}

static void put(unsigned char *bytes, uint64_t number) {
    for (int index = 0; index < 8; index++) bytes[index] = (unsigned char)(number >> 8 * index);
}

bool cseal_read_fully(int file, void *buffer, size_t size, int64_t offset) {
    unsigned char *to = buffer;
    while (size > 0) {
        ssize_t count = pread(file, to, size, (off_t)offset);
        if (count < 0 && errno == EINTR) continue;
        if (count == 0) errno = EIO;
        if (count <= 0) return false;
        to += count;
        offset += count;
        size -= (size_t)count;
    }
    return true;
}

static bool write_fully(int file, const void *buffer, size_t size, int64_t offset) {
    const unsigned char *from = buffer;
    while (size > 0) {
        ssize_t count = pwrite(file, from, size, (off_t)offset);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        from += count;
        offset += count;
        size -= (size_t)count;
    }
    return true;
}

static bool is_page_size(uint64_t size) {
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

// How many bytes lie behind the last page.
static int64_t tail_size(int64_t page_size, int64_t pages) {
    int64_t bytes = pages * (int64_t)sizeof(uint64_t) + CSEAL_FOOT;
    return (bytes + page_size - 1) / page_size * page_size;
}

bool cseal_has_mark(const unsigned char *foot) {
    return memcmp(foot, CSEAL_MARK, SEAL_MARK_BYTES) == 0;
}

bool cseal_read_foot(const unsigned char *foot, int64_t bytes, cseal_layout *layout) {
    if (!cseal_has_mark(foot)) return false;
    if (cseal_number(foot + 56) != cseal_digest(foot, 56, 0)) return false;
    uint64_t page_size = cseal_number(foot + 16), pages = cseal_number(foot + 24);
    // What is read from the file bounds nothing before it fits the file.
    if (!is_page_size(page_size) || pages == 0 || pages > (uint64_t)bytes / page_size) return false;
    layout->page_size = (int64_t)page_size;
    layout->pages = (int64_t)pages;
    layout->digest = cseal_number(foot + 32);
    int64_t tail = tail_size(layout->page_size, layout->pages);
    layout->tail = tail;
    return layout->page_size * layout->pages + tail == bytes;
}

uint64_t *cseal_read_digests(int file, const cseal_layout *layout) {
    size_t size = (size_t)layout->tail - CSEAL_FOOT;
    unsigned char *tail = malloc(size);
    if (tail == NULL) return NULL;
    if (!cseal_read_fully(file, tail, size, layout->page_size * layout->pages)
        || cseal_digest(tail, size, 0) != layout->digest) {
        free(tail);
        errno = EILSEQ;
        return NULL;
    }
    uint64_t *digests = (uint64_t *)(void *)tail;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    for (int64_t page = 0; page < layout->pages; page++) {
        digests[page] = __builtin_bswap64(digests[page]);
    }
#endif
    return digests;
}

int cseal_open(const char *path) {
    // A pipe without a writer must not be waited for.
    return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

cseal_file cseal_look(const char *path) {
    cseal_file found = {0};
    struct stat status;
    // A device may do something when it is opened.
    if (stat(path, &status) != 0) {
        found.error = errno;
        return found;
    }
    if (!S_ISREG(status.st_mode)) return found;
    int file = cseal_open(path);
    if (file < 0 || fstat(file, &status) != 0) {
        found.error = errno;
        if (file >= 0) close(file);
        return found;
    }
    found.is_file = S_ISREG(status.st_mode);
    found.bytes = (int64_t)status.st_size;
    unsigned char head[HEAD] = {0}, foot[CSEAL_FOOT];
    int64_t length = found.bytes < HEAD ? found.bytes : HEAD;
    if (found.is_file && cseal_read_fully(file, head, (size_t)length, 0)) {
        while (found.head < (int32_t)sizeof SQLITE_MARK && found.head < length
               && head[found.head] == (unsigned char)SQLITE_MARK[found.head]) {
            found.head++;
        }
        found.version = big_endian(head + 60);
        found.application = big_endian(head + 68);
    }
    if (found.bytes >= CSEAL_FOOT
        && cseal_read_fully(file, foot, CSEAL_FOOT, found.bytes - CSEAL_FOOT)) {
        cseal_layout layout;
        found.has_seal = cseal_has_mark(foot);
        found.is_sealed = cseal_read_foot(foot, found.bytes, &layout);
    }
    close(file);
    return found;
}

// MARK: Writing

static bool read_layout(int file, cseal_layout *layout) {
    unsigned char head[HEAD];
    struct stat status;
    if (fstat(file, &status) != 0 || !cseal_read_fully(file, head, HEAD, 0)) return false;
    errno = EINVAL;
    if (memcmp(head, SQLITE_MARK, sizeof SQLITE_MARK) != 0) return false;
    layout->page_size = (int64_t)head[16] << 8 | head[17];
    if (layout->page_size == 1) layout->page_size = 65536;
    layout->pages = big_endian(head + 28);
    if (!is_page_size((uint64_t)layout->page_size) || layout->pages == 0) return false;
    layout->tail = tail_size(layout->page_size, layout->pages);
    return layout->page_size * layout->pages <= (int64_t)status.st_size;
}

// Calls for each page with its bytes, its number from 0 and its digest; ends where that is false.
static bool each_page(int file, const cseal_layout *layout,
                      bool (*visit)(void *context, int64_t page, uint64_t digest), void *context) {
    unsigned char *chunk = malloc(CHUNK);
    if (chunk == NULL) return false;
    int64_t step = CHUNK / layout->page_size;
    bool goes_on = true;
    for (int64_t page = 0; goes_on && page < layout->pages; page += step) {
        int64_t count = layout->pages - page < step ? layout->pages - page : step;
        goes_on = cseal_read_fully(file, chunk, (size_t)(count * layout->page_size),
                                   page * layout->page_size);
        for (int64_t index = 0; goes_on && index < count; index++) {
            uint64_t digest = cseal_digest(chunk + index * layout->page_size,
                                           (size_t)layout->page_size, (uint64_t)(page + index));
            goes_on = visit(context, page + index, digest);
        }
    }
    free(chunk);
    return goes_on;
}

static bool keep_digest(void *context, int64_t page, uint64_t digest) {
    put((unsigned char *)context + 8 * page, digest);
    return true;
}

static bool write_seal(int file, const cseal_layout *layout) {
    unsigned char *tail = calloc(1, (size_t)layout->tail);
    if (tail == NULL) return false;
    size_t size = (size_t)layout->tail - CSEAL_FOOT;
    bool is_written = each_page(file, layout, keep_digest, tail);
    unsigned char *foot = tail + size;
    memcpy(foot, CSEAL_MARK, SEAL_MARK_BYTES);
    put(foot + 16, (uint64_t)layout->page_size);
    put(foot + 24, (uint64_t)layout->pages);
    put(foot + 32, cseal_digest(tail, size, 0));
    put(foot + 56, cseal_digest(foot, 56, 0));
    int64_t end = layout->page_size * layout->pages;
    is_written = is_written && ftruncate(file, (off_t)end) == 0
        && write_fully(file, tail, (size_t)layout->tail, end) && fsync(file) == 0;
    free(tail);
    return is_written;
}

int cseal_seal(const char *path) {
    int file = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return errno;
    cseal_layout layout;
    int error = read_layout(file, &layout) && write_seal(file, &layout) ? 0 : errno;
    if (close(file) != 0 && error == 0) error = errno;
    return error;
}

// MARK: Verifying

typedef struct {
    const uint64_t *digests;
    int64_t damage;
    int (*is_over)(void *context);
    void *context;
} verification;

static bool compare_digest(void *context, int64_t page, uint64_t digest) {
    verification *state = context;
    errno = EILSEQ;
    if (digest != state->digests[page]) {
        state->damage = page + 1;
        return false;
    }
    errno = ECANCELED;
    return page % 256 != 0 || state->is_over == NULL || !state->is_over(state->context);
}

static int verify(int file, int64_t *damage, int64_t *pages, int (*is_over)(void *context),
                  void *context) {
    struct stat status;
    unsigned char foot[CSEAL_FOOT];
    cseal_layout layout;
    if (fstat(file, &status) != 0) return errno;
    if (status.st_size < CSEAL_FOOT) return EILSEQ;
    if (!cseal_read_fully(file, foot, CSEAL_FOOT, (int64_t)status.st_size - CSEAL_FOOT)) return errno;
    if (!cseal_read_foot(foot, (int64_t)status.st_size, &layout)) return EILSEQ;
    uint64_t *digests = cseal_read_digests(file, &layout);
    if (digests == NULL) return errno;
    *pages = layout.pages;
    verification state = {digests, 0, is_over, context};
    int error = each_page(file, &layout, compare_digest, &state) ? 0 : errno;
    *damage = state.damage;
    free(digests);
    return error;
}

int cseal_verify(const char *path, int64_t *damage, int64_t *pages,
                 int (*is_over)(void *context), void *context) {
    *damage = 0;
    *pages = 0;
    int file = cseal_open(path);
    if (file < 0) return errno;
    int error = verify(file, damage, pages, is_over, context);
    close(file);
    return error;
}

#include "cgzip.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

// The header and the end of a gzip stream, which compressBound does not count.
enum { frame = 32 };

// How much is compressed between two looks at the clock: a millisecond's worth or two.
enum { step = 1 << 16 };

size_t cgzip_bound(size_t length) {
    return length > UINT_MAX / 2 ? 0 : compressBound(length) + frame;
}

size_t cgzip_compress(
    const unsigned char *bytes, size_t length, unsigned char *stream, size_t capacity,
    int (*is_over)(const void *context), const void *context) {
    if (length > UINT_MAX / 2 || capacity > UINT_MAX) return 0;
    z_stream z;
    memset(&z, 0, sizeof z);
    // 16 beside the size of the window asks for gzip's frame.
    if (deflateInit2(&z, 5, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    z.next_in = (unsigned char *)bytes;
    z.next_out = stream;
    z.avail_out = (unsigned)capacity;
    int status = Z_OK;
    size_t rest = length;
    while (status == Z_OK && !(is_over != NULL && is_over(context))) {
        size_t piece = rest < step ? rest : step;
        rest -= piece;
        z.avail_in = (unsigned)piece;
        status = deflate(&z, rest == 0 ? Z_FINISH : Z_NO_FLUSH);
    }
    size_t written = z.total_out;
    deflateEnd(&z);
    return status == Z_STREAM_END ? written : 0;
}

// Bytes to a gzip stream, by zlib.

#ifndef CGZIP_H
#define CGZIP_H

#include <stddef.h>

/// How many bytes a stream of so many bytes takes at most; 0 if that cannot be told.
size_t cgzip_bound(size_t length);

/// Compresses bytes into a gzip stream.
///
/// Returns the length of the stream; 0 if it does not fit or memory is short.
size_t cgzip_compress(
    const unsigned char *bytes, size_t length, unsigned char *stream, size_t capacity);

#endif

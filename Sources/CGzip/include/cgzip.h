// Bytes to a gzip stream, by zlib.

#ifndef CGZIP_H
#define CGZIP_H

#include <stddef.h>

/// How many bytes a stream of so many bytes takes at most; 0 if that cannot be told.
size_t cgzip_bound(size_t length);

/// Compresses bytes into a gzip stream.
///
/// `is_over` is asked now and then whether to stop; NULL to go on to the end. Returns the length of
/// the stream; 0 if it does not fit, memory is short or the time is over.
size_t cgzip_compress(
    const unsigned char *bytes, size_t length, unsigned char *stream, size_t capacity,
    int (*is_over)(const void *context), const void *context);

#endif

// Runs a program to its end under limits.
//
// Limits of memory and time must be set in the child before the program starts, which neither
// posix_spawn nor Foundation's Process can do; and Swift cannot fork.

#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// What to run, and what it may take. Zero is no limit.
typedef struct cprocess_limits {
    /// Seconds until it is killed.
    int32_t seconds;
    /// Seconds of a processor that it, and each program it starts, may use.
    int32_t cpu;
    /// Bytes of address space (not on macOS, which does not keep to it).
    uint64_t memory;
    /// Bytes of memory of its own, files that it maps not counted; likewise.
    uint64_t data;
    /// Bytes it may print; with one more it is killed.
    size_t output;
    /// Bytes that a file it writes may have.
    uint64_t file;
} cprocess_limits;

/// How it ended.
typedef enum cprocess_end {
    CPROCESS_EXITED,
    CPROCESS_SIGNALLED,
    CPROCESS_TOO_LONG,
    CPROCESS_TOO_MUCH,
    CPROCESS_NOT_STARTED,
} cprocess_end;

/// What became of it. The texts are freed with `cprocess_free`.
typedef struct cprocess_result {
    cprocess_end end;
    /// The exit status, the signal, or the error that kept it from starting.
    int32_t status;
    uint8_t *_Nullable output;
    size_t output_length;
    /// The beginning of what it wrote to standard error.
    uint8_t *_Nullable errors;
    size_t errors_length;
    /// Milliseconds of a processor that it used, with what it started and waited for.
    int64_t cpu_ms;
    /// The most bytes that it or one of those had in memory; 0 where that cannot be told.
    int64_t peak;
} cprocess_result;

/// Runs the program at `path` and waits until it and all it started are gone.
///
/// `arguments` and `environment` end with NULL. It reads `input` from a file without a name in
/// `folder`, which is its working directory too.
cprocess_result cprocess_run(
    const char *path, const char *_Nullable const *_Nonnull arguments,
    const char *_Nullable const *_Nonnull environment, const char *folder, const uint8_t *input,
    size_t input_length, cprocess_limits limits);

/// Frees what a result holds.
void cprocess_free(cprocess_result *result);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

// The few functions of ICU that nianbao needs, behind names that do not change with ICU's version.
//
// Swift cannot see ICU's own functions (they are macros), and ICU's headers cannot be imported
// beside Foundation, which brings another ICU. No ICU type appears here.

#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// The version of ICU in use, "72.1".
const char *cicu_version(void);

/// A word breaker for Chinese. Not to be used by two threads at once.
typedef struct cicu_breaker cicu_breaker;

/// Opens a word breaker; NULL if ICU's data cannot be loaded.
cicu_breaker *_Nullable cicu_breaker_open(void);

/// Closes a word breaker.
void cicu_breaker_close(cicu_breaker *breaker);

/// Marks the word boundaries of a text of `length` UTF-16 units.
///
/// `marks` has `length + 1` entries; entry i is set to true where a boundary lies before unit i,
/// the last where one lies at the end. Returns false if ICU refuses the text.
bool cicu_breaker_mark(cicu_breaker *breaker, const uint16_t *text, int32_t length, bool *marks);

/// Normalises UTF-16 text to NFKC with case folded and ignorable characters removed.
///
/// Returns the length of the result, which is cut to `capacity`, or -1 on an error.
int32_t cicu_fold(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

/// Whether normalisation never joins this code point with what stands before it.
bool cicu_starts_fold(uint32_t scalar);

/// How a text was decoded.
typedef struct cicu_decoding {
    /// The UTF-16 units written; -1 if ICU does not have the encoding or there is no room.
    int32_t length;
    /// How many sequences of bytes are no character; U+FFFD stands for each.
    int32_t errors;
    /// The offset of the first of them.
    int32_t first_error;
} cicu_decoding;

/// Decodes bytes into UTF-16; `capacity` need not be more than the number of bytes.
cicu_decoding cicu_decode(
    const char *encoding, const uint8_t *bytes, int32_t length, uint16_t *target, int32_t capacity);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/unorm2.h>
#include <unicode/uversion.h>

struct cicu_breaker {
    UBreakIterator *iterator;
};

const char *cicu_version(void) { return U_ICU_VERSION; }

cicu_breaker *cicu_breaker_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    if (U_FAILURE(status)) return NULL;
    cicu_breaker *breaker = malloc(sizeof *breaker);
    if (breaker == NULL) {
        ubrk_close(iterator);
        return NULL;
    }
    breaker->iterator = iterator;
    return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
    ubrk_close(breaker->iterator);
    free(breaker);
}

bool cicu_breaker_mark(cicu_breaker *breaker, const uint16_t *text, int32_t length, bool *marks) {
    memset(marks, 0, (size_t)length + 1);
    if (length == 0) {
        marks[0] = true;
        return true;
    }
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaker->iterator, text, length, &status);
    if (U_FAILURE(status)) return false;
    for (int32_t at = ubrk_first(breaker->iterator); at != UBRK_DONE;
         at = ubrk_next(breaker->iterator)) {
        marks[at] = true;
    }
    return true;
}

int32_t cicu_fold(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status)) return -1;
    int32_t written = unorm2_normalize(normalizer, source, length, target, capacity, &status);
    return U_FAILURE(status) ? -1 : written;
}

bool cicu_starts_fold(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status)) return true;
    return unorm2_hasBoundaryBefore(normalizer, (UChar32)scalar);
}

// What is counted while bytes are decoded.
struct count {
    const char *start;
    int32_t errors;
    int32_t first_error;
};

// Puts U+FFFD for what is no character, and counts it.
static void replace(
    const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    (void)units;
    if (reason > UCNV_IRREGULAR) return;
    struct count *count = (struct count *)context;
    if (count->errors++ == 0) count->first_error = (int32_t)(args->source - count->start) - length;
    const UChar replacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

cicu_decoding cicu_decode(
    const char *encoding, const uint8_t *bytes, int32_t length, uint16_t *target, int32_t capacity) {
    cicu_decoding result = {-1, 0, 0};
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status)) return result;
    struct count count = {(const char *)bytes, 0, 0};
    ucnv_setToUCallBack(converter, replace, &count, NULL, NULL, &status);
    const char *source = (const char *)bytes;
    UChar *end = target;
    ucnv_toUnicode(
        converter, &end, target + capacity, &source, (const char *)bytes + length, NULL, true,
        &status);
    ucnv_close(converter);
    if (U_FAILURE(status)) return result;
    result.length = (int32_t)(end - target);
    result.errors = count.errors;
    result.first_error = count.first_error < 0 ? 0 : count.first_error;
    return result;
}

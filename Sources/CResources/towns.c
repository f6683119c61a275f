// memmem is an extension of glibc.
#define _GNU_SOURCE
#include "cresources.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char towns[] = {
#embed "divisions/towns.txt"
};

// The number that a line begins with; 0 if there is none.
static unsigned code_of_line(const unsigned char *place) {
    while (place > towns && place[-1] != '\n') place--;
    unsigned code = 0;
    for (int digit = 0; digit < 6; digit++, place++) {
        if (*place < '0' || *place > '9') return 0;
        code = code * 10 + (*place - '0');
    }
    return code;
}

size_t cresources_counties_of_town(
    const char *name, size_t length, unsigned *codes, size_t most) {
    char needle[64];
    if (length == 0 || length + 2 > sizeof needle) return 0;
    needle[0] = needle[length + 1] = ',';
    memcpy(needle + 1, name, length);
    size_t found = 0;
    const unsigned char *rest = towns, *end = towns + sizeof towns;
    while (found < most) {
        const unsigned char *hit = memmem(rest, (size_t)(end - rest), needle, length + 2);
        if (!hit) break;
        unsigned code = code_of_line(hit);
        if (code != 0 && (found == 0 || codes[found - 1] != code)) codes[found++] = code;
        rest = hit + length + 1;
    }
    return found;
}

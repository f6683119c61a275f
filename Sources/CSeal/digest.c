#include "cseal.h"

#include <string.h>

// Eight lanes, so that none waits for the multiplication of another. Each step maps the state of a
// lane one to one, so that a change within one word always changes the digest.

enum { LANES = 8, WORD = 8, STRIPE = LANES * WORD };

static const uint64_t FACTOR = 0x9E3779B97F4A7C15u;

static inline uint64_t turned(uint64_t value, int bits) {
    return value << bits | value >> (64 - bits);
}

static inline uint64_t word_at(const unsigned char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

static inline uint64_t step(uint64_t lane, uint64_t word) {
    return turned(lane ^ word, 29) * FACTOR;
}

uint64_t cseal_digest(const void *data, size_t size, uint64_t seed) {
    const unsigned char *bytes = data;
    uint64_t a = seed + 1 * FACTOR, b = seed + 2 * FACTOR, c = seed + 3 * FACTOR,
             d = seed + 4 * FACTOR, e = seed + 5 * FACTOR, f = seed + 6 * FACTOR,
             g = seed + 7 * FACTOR, h = seed + 8 * FACTOR;
    size_t at = 0;
    for (; at + STRIPE <= size; at += STRIPE) {
        a = step(a, word_at(bytes + at));
        b = step(b, word_at(bytes + at + 8));
        c = step(c, word_at(bytes + at + 16));
        d = step(d, word_at(bytes + at + 24));
        e = step(e, word_at(bytes + at + 32));
        f = step(f, word_at(bytes + at + 40));
        g = step(g, word_at(bytes + at + 48));
        h = step(h, word_at(bytes + at + 56));
    }
    uint64_t lanes[LANES] = {a, b, c, d, e, f, g, h};
    for (int lane = 0; at < size; lane++, at += WORD) {
        unsigned char rest[WORD] = {0};
        memcpy(rest, bytes + at, size - at < WORD ? size - at : WORD);
        lanes[lane] = step(lanes[lane], word_at(rest));
    }
    uint64_t digest = step(seed, size);
    for (int lane = 0; lane < LANES; lane++) {
        digest = step(digest, lanes[lane] ^ lanes[lane] >> 32);
    }
    return digest ^ digest >> 29;
}

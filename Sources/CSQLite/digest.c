#include "cseal.h"

#include <string.h>

// Four lanes, so that none waits for the multiplication of another. A step multiplies two words of
// the text to 128 bits and folds them: what one bit changes then depends on the other word, so that
// no few bits undo each other whatever the text is. (A step that only turns and multiplies by a
// constant passes the highest bit on as one bit, which a bit of the next word can undo.)

enum { LANES = 4, PAIR = 16, STRIPE = LANES * PAIR };

static const uint64_t KEYS[2 * LANES] = {
    0x9E3779B97F4A7C15u, 0xBF58476D1CE4E5B9u, 0x94D049BB133111EBu, 0xD6E8FEB86659FD93u,
    0xA0761D6478BD642Fu, 0xE7037ED1A0B428DBu, 0x8EBC6AF09C88C6E3u, 0x589965CC75374CC3u,
};

static inline uint64_t word_at(const unsigned char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

static inline uint64_t folded(uint64_t left, uint64_t right) {
    unsigned __int128 product = (unsigned __int128)left * right;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t step(uint64_t lane, const unsigned char *pair, uint64_t key) {
    return folded(word_at(pair) ^ key, word_at(pair + 8) ^ lane);
}

uint64_t cseal_digest(const void *data, size_t size, uint64_t seed) {
    const unsigned char *bytes = data;
    uint64_t a = folded(seed ^ KEYS[0], KEYS[4]), b = folded(seed ^ KEYS[1], KEYS[5]),
             c = folded(seed ^ KEYS[2], KEYS[6]), d = folded(seed ^ KEYS[3], KEYS[7]);
    size_t at = 0;
    for (; at + STRIPE <= size; at += STRIPE) {
        a = step(a, bytes + at, KEYS[0]);
        b = step(b, bytes + at + PAIR, KEYS[1]);
        c = step(c, bytes + at + 2 * PAIR, KEYS[2]);
        d = step(d, bytes + at + 3 * PAIR, KEYS[3]);
    }
    uint64_t lanes[LANES] = {a, b, c, d};
    for (int lane = 0; at < size; lane++, at += PAIR) {
        unsigned char rest[PAIR] = {0};
        memcpy(rest, bytes + at, size - at < PAIR ? size - at : PAIR);
        lanes[lane] = step(lanes[lane], rest, KEYS[lane]);
    }
    uint64_t digest = folded(size ^ KEYS[4], seed ^ KEYS[5]);
    for (int lane = 0; lane < LANES; lane++) {
        digest = folded(lanes[lane] ^ KEYS[lane], digest ^ KEYS[LANES + lane]);
    }
    return digest;
}

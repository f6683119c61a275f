#include "cdigest.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

enum { BLOCK = 64 };

// The first 32 bits of the fractions of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// Takes blocks of 64 bytes into a state.
typedef void compression(uint32_t state[8], const uint8_t *bytes, size_t blocks);

static inline uint32_t rotated(uint32_t word, int bits) { return word >> bits | word << (32 - bits); }

static inline uint32_t word_at(const uint8_t *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void compress(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    for (; blocks > 0; blocks--, bytes += BLOCK) {
        uint32_t w[64];
        for (int i = 0; i < 16; i++) w[i] = word_at(bytes + 4 * i);
        for (int i = 16; i < 64; i++) {
            uint32_t s0 = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ w[i - 15] >> 3;
            uint32_t s1 = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ w[i - 2] >> 10;
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
        uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
        for (int i = 0; i < 64; i++) {
            uint32_t s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
            uint32_t first = h + s1 + ((e & f) ^ (~e & g)) + constants[i] + w[i];
            uint32_t s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
            uint32_t second = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + first;
            d = c, c = b, b = a, a = first + second;
        }
        state[0] += a, state[1] += b, state[2] += c, state[3] += d;
        state[4] += e, state[5] += f, state[6] += g, state[7] += h;
    }
}

#if defined(__x86_64__)

// Four rounds an instruction pair. The processor keeps the state as (a b e f) and (c d g h), and
// makes four words of the schedule from the sixteen before.
__attribute__((target("sha,sse4.1"))) static void compress_with_instructions(
    uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    __m128i dcba = _mm_loadu_si128((const __m128i *)&state[0]);
    __m128i hgfe = _mm_loadu_si128((const __m128i *)&state[4]);
    __m128i cdab = _mm_shuffle_epi32(dcba, 0xb1);
    __m128i efgh = _mm_shuffle_epi32(hgfe, 0x1b);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
    for (; blocks > 0; blocks--, bytes += BLOCK) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (int i = 0; i < 16; i++) {
            if (i < 4) {
                __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
                w[i] = _mm_shuffle_epi8(block, order);
            } else {
                __m128i *oldest = &w[i & 3];
                __m128i middle = _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4);
                __m128i sum = _mm_add_epi32(
                    _mm_sha256msg1_epu32(*oldest, w[(i + 1) & 3]), middle);
                *oldest = _mm_sha256msg2_epu32(sum, w[(i + 3) & 3]);
            }
            __m128i input = _mm_add_epi32(
                w[i & 3], _mm_loadu_si128((const __m128i *)&constants[4 * i]));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, input);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(input, 0x0e));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)&state[0], _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *)&state[4], _mm_alignr_epi8(dchg, feba, 8));
}

// Whether the processor has the instructions: SHA, and SSE 4.1 and SSSE3 for the order of bytes.
static int has_instructions(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & 1u << 29);
}

#endif

static compression *fastest(void) {
#if defined(__x86_64__)
    if (has_instructions()) return compress_with_instructions;
#endif
    return compress;
}

static void digest_with(
    compression *compress, const uint8_t *bytes, size_t count, uint8_t digest[CDIGEST_BYTES]) {
    // The first 32 bits of the fractions of the square roots of the first 8 primes.
    uint32_t state[8] = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };
    size_t blocks = count / BLOCK, rest = count % BLOCK;
    if (blocks > 0) compress(state, bytes, blocks);
    // A bit 1, zeros, and the number of bits in the last eight bytes of a block.
    uint8_t end[2 * BLOCK] = {0};
    if (rest > 0) memcpy(end, bytes + blocks * BLOCK, rest);
    end[rest] = 0x80;
    size_t last = rest + 9 <= BLOCK ? 1 : 2;
    uint64_t bits = (uint64_t)count * 8;
    for (int i = 0; i < 8; i++) end[last * BLOCK - 1 - i] = (uint8_t)(bits >> 8 * i);
    compress(state, end, last);
    for (int i = 0; i < CDIGEST_BYTES; i++) digest[i] = (uint8_t)(state[i / 4] >> (24 - i % 4 * 8));
}

void cdigest_sha256(const void *bytes, size_t count, uint8_t digest[CDIGEST_BYTES]) {
    digest_with(fastest(), bytes, count, digest);
}

void cdigest_sha256_portable(const void *bytes, size_t count, uint8_t digest[CDIGEST_BYTES]) {
    digest_with(compress, bytes, count, digest);
}

// SHA-256 (FIPS 180-4), with the instructions that most processors have for it.

#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { CDIGEST_BYTES = 32 };

/// Writes the SHA-256 of some bytes. `bytes` may be NULL where there are none.
void cdigest_sha256(const void *bytes, size_t count, uint8_t digest[CDIGEST_BYTES]);

/// The same without the instructions that are made for it, for tests to compare.
void cdigest_sha256_portable(const void *bytes, size_t count, uint8_t digest[CDIGEST_BYTES]);

#endif

// The description of the daemon's addresses (openapi.json) as bytes inside the program.

#ifndef COPENAPI_H
#define COPENAPI_H

#include <stddef.h>

/// The bytes of openapi.json, UTF-8.
const unsigned char *copenapi_bytes(void);

/// How many bytes there are.
extern const size_t copenapi_length;

#endif

#include "copenapi.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char document[] = {
#embed "openapi.json"
};

const size_t copenapi_length = sizeof document;

const unsigned char *copenapi_bytes(void) { return document; }

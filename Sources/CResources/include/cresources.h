// The files that pages are made of, as bytes in the program.
#ifndef CPAGES_H
#define CPAGES_H

#include <stddef.h>

// How many files there are.
extern const size_t cpages_count;

// The name of a file: "search.mustache", "style.css".
const char *cpages_name(size_t index);

// The bytes of a file, and how many.
const unsigned char *cpages_bytes(size_t index);
size_t cpages_length(size_t index);

#endif

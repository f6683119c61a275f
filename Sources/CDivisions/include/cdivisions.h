// Tables of places as bytes inside the program, so that it is one file: the divisions since 2008
// (divisions.csv), their short names (aliases.csv), and the towns of each county (towns.txt: a line
// a county, its code, a colon, and its towns between commas).

#ifndef CDIVISIONS_H
#define CDIVISIONS_H

#include <stddef.h>

/// The bytes of divisions.csv, UTF-8.
const unsigned char *cdivisions_csv_bytes(void);

/// How many bytes there are.
extern const size_t cdivisions_csv_length;

/// The bytes of aliases.csv, UTF-8.
const unsigned char *cdivisions_aliases_bytes(void);

/// How many bytes there are.
extern const size_t cdivisions_aliases_length;

/// The codes of the counties that have a town or a street of a name, at most `most` of them; how many
/// were written.
size_t cdivisions_counties_of_town(const char *name, size_t length, unsigned *codes, size_t most);

#endif

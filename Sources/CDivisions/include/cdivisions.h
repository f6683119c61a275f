// The division table (divisions.csv) as bytes inside the program, so that it is one file.

#ifndef CDIVISIONS_H
#define CDIVISIONS_H

#include <stddef.h>

/// The bytes of divisions.csv, UTF-8.
const unsigned char *cdivisions_csv_bytes(void);

/// How many bytes there are.
extern const size_t cdivisions_csv_length;

#endif

// Files as bytes inside the program, so that it is one file. Texts are UTF-8 and end with a zero.

#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stddef.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// A file that pages are made of: "search.mustache", "style.css".
typedef struct cresources_file {
    const char *name;
    const unsigned char *text;
} cresources_file;

/// How many of those there are.
extern const size_t cresources_pages;

/// One of them.
cresources_file cresources_page(size_t index);

/// The description of the daemon's addresses: openapi.json.
const unsigned char *cresources_openapi(void);

/// The divisions since 2008: divisions.csv.
const unsigned char *cresources_divisions(void);

/// Their short names: aliases.csv.
const unsigned char *cresources_aliases(void);

/// The codes of the counties that have a town or a street of a name, at most `most` of them; how many
/// were written. They stand in towns.txt: a line a county, its code, a colon, and its towns between
/// commas.
size_t cresources_counties_of_town(
    const char *_Nullable name, size_t length, unsigned *codes, size_t most);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

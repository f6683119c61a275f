#include "cdivisions.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char csv[] = {
#embed "divisions.csv"
};

const size_t cdivisions_csv_length = sizeof csv;

const unsigned char *cdivisions_csv_bytes(void) { return csv; }

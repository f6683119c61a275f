#include "cresources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const cresources_file pages[] = {
    {"frame.mustache", (const unsigned char[]){
#embed "templates/frame.mustache" suffix(, 0)
    }},
    {"searchbox.mustache", (const unsigned char[]){
#embed "templates/searchbox.mustache" suffix(, 0)
    }},
    {"start.mustache", (const unsigned char[]){
#embed "templates/start.mustache" suffix(, 0)
    }},
    {"search.mustache", (const unsigned char[]){
#embed "templates/search.mustache" suffix(, 0)
    }},
    {"facets.mustache", (const unsigned char[]){
#embed "templates/facets.mustache" suffix(, 0)
    }},
    {"faults.mustache", (const unsigned char[]){
#embed "templates/faults.mustache" suffix(, 0)
    }},
    {"report.mustache", (const unsigned char[]){
#embed "templates/report.mustache" suffix(, 0)
    }},
    {"finding.mustache", (const unsigned char[]){
#embed "templates/finding.mustache" suffix(, 0)
    }},
    {"findings.mustache", (const unsigned char[]){
#embed "templates/findings.mustache" suffix(, 0)
    }},
    {"help.mustache", (const unsigned char[]){
#embed "templates/help.mustache" suffix(, 0)
    }},
    {"compare.mustache", (const unsigned char[]){
#embed "templates/compare.mustache" suffix(, 0)
    }},
    {"failure.mustache", (const unsigned char[]){
#embed "templates/failure.mustache" suffix(, 0)
    }},
    {"style.css", (const unsigned char[]){
#embed "assets/style.css" suffix(, 0)
    }},
    {"script.js", (const unsigned char[]){
#embed "assets/script.js" suffix(, 0)
    }},
    {"icon.svg", (const unsigned char[]){
#embed "assets/icon.svg" suffix(, 0)
    }},
};

const size_t cresources_pages = sizeof pages / sizeof pages[0];

cresources_file cresources_page(size_t index) { return pages[index]; }

const unsigned char *cresources_openapi(void) {
    static const unsigned char text[] = {
#embed "openapi.json" suffix(, 0)
    };
    return text;
}

const unsigned char *cresources_divisions(void) {
    static const unsigned char text[] = {
#embed "divisions/divisions.csv" suffix(, 0)
    };
    return text;
}

const unsigned char *cresources_aliases(void) {
    static const unsigned char text[] = {
#embed "divisions/aliases.csv" suffix(, 0)
    };
    return text;
}

#include "cpages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char frame[] = {
#embed "templates/frame.mustache"
};
static const unsigned char searchbox[] = {
#embed "templates/searchbox.mustache"
};
static const unsigned char start[] = {
#embed "templates/start.mustache"
};
static const unsigned char search[] = {
#embed "templates/search.mustache"
};
static const unsigned char facets[] = {
#embed "templates/facets.mustache"
};
static const unsigned char faults[] = {
#embed "templates/faults.mustache"
};
static const unsigned char report[] = {
#embed "templates/report.mustache"
};
static const unsigned char finding[] = {
#embed "templates/finding.mustache"
};
static const unsigned char findings[] = {
#embed "templates/findings.mustache"
};
static const unsigned char help[] = {
#embed "templates/help.mustache"
};
static const unsigned char compare[] = {
#embed "templates/compare.mustache"
};
static const unsigned char failure[] = {
#embed "templates/failure.mustache"
};
static const unsigned char style[] = {
#embed "assets/style.css"
};
static const unsigned char script[] = {
#embed "assets/script.js"
};
static const unsigned char icon[] = {
#embed "assets/icon.svg"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} files[] = {
    {"frame.mustache", frame, sizeof frame},
    {"searchbox.mustache", searchbox, sizeof searchbox},
    {"start.mustache", start, sizeof start},
    {"search.mustache", search, sizeof search},
    {"facets.mustache", facets, sizeof facets},
    {"faults.mustache", faults, sizeof faults},
    {"report.mustache", report, sizeof report},
    {"finding.mustache", finding, sizeof finding},
    {"findings.mustache", findings, sizeof findings},
    {"help.mustache", help, sizeof help},
    {"compare.mustache", compare, sizeof compare},
    {"failure.mustache", failure, sizeof failure},
    {"style.css", style, sizeof style},
    {"script.js", script, sizeof script},
    {"icon.svg", icon, sizeof icon},
};

const size_t cpages_count = sizeof files / sizeof files[0];

const char *cpages_name(size_t index) { return files[index].name; }

const unsigned char *cpages_bytes(size_t index) { return files[index].bytes; }

size_t cpages_length(size_t index) { return files[index].length; }

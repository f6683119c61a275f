// Writes workbooks (XLSX), behind names that are not libxlsxwriter's.
//
// Texts are always written as texts: none of them can become a formula.

#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// How a cell looks.
typedef enum cworkbook_style {
    CWORKBOOK_PLAIN,
    CWORKBOOK_HEADING,
    CWORKBOOK_COUNT,
    CWORKBOOK_DECIMAL,
    CWORKBOOK_PERCENT,
    CWORKBOOK_STYLES,
} cworkbook_style;

/// A workbook that is being written. Not to be used by two threads at once.
typedef struct cworkbook cworkbook;

/// Begins a workbook; NULL where there is no place to make it, with the reason in errno.
cworkbook *_Nullable cworkbook_create(void);

/// Begins a sheet; what is written from here on stands in it. Rows above `frozen_rows` and columns
/// before `frozen_columns` stay in sight.
bool cworkbook_add_sheet(
    cworkbook *workbook, const char *name, uint32_t frozen_rows, uint16_t frozen_columns);

/// Makes a column of the sheet so many characters wide.
bool cworkbook_set_width(cworkbook *workbook, uint16_t column, double width);

/// Writes a text into a cell, counted from 0.
bool cworkbook_write_text(
    cworkbook *workbook, uint32_t row, uint16_t column, const char *text, cworkbook_style style);

/// Writes a number into a cell; one that is marked stands out.
bool cworkbook_write_number(
    cworkbook *workbook, uint32_t row, uint16_t column, double number, cworkbook_style style,
    bool is_marked);

/// Ends the workbook. Returns its bytes, to be freed with free; NULL if something went wrong:
/// `failure` has the library's words, `error` the system's number or 0.
uint8_t *_Nullable cworkbook_close(
    cworkbook *workbook, size_t *length, const char *_Nullable *_Nonnull failure, int *error);

/// Ends the workbook without writing the file.
void cworkbook_drop(cworkbook *workbook);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

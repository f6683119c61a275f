#include "cworkbook.h"

#include <stdlib.h>
#include <xlsxwriter.h>

struct cworkbook {
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    lxw_format *formats[CWORKBOOK_STYLES][2];
};

/// The formats of a style, plain and marked.
static void add_formats(cworkbook *workbook, cworkbook_style style, const char *number_format) {
    for (int marked = 0; marked < 2; marked++) {
        lxw_format *format = workbook_add_format(workbook->workbook);
        if (format == NULL) return;
        if (number_format != NULL) format_set_num_format(format, number_format);
        if (style == CWORKBOOK_HEADING) {
            format_set_bold(format);
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_text_wrap(format);
        }
        if (marked) format_set_bg_color(format, 0xFFF2CC);
        workbook->formats[style][marked] = format;
    }
}

cworkbook *cworkbook_create(const char *path) {
    cworkbook *workbook = calloc(1, sizeof(cworkbook));
    if (workbook == NULL) return NULL;
    workbook->workbook = workbook_new(path);
    if (workbook->workbook == NULL) {
        free(workbook);
        return NULL;
    }
    add_formats(workbook, CWORKBOOK_PLAIN, NULL);
    add_formats(workbook, CWORKBOOK_HEADING, NULL);
    add_formats(workbook, CWORKBOOK_COUNT, "#,##0.##");
    add_formats(workbook, CWORKBOOK_DECIMAL, "0.0000");
    add_formats(workbook, CWORKBOOK_PERCENT, "0.0%");
    return workbook;
}

bool cworkbook_add_sheet(
    cworkbook *workbook, const char *name, uint32_t frozen_rows, uint16_t frozen_columns) {
    workbook->sheet = workbook_add_worksheet(workbook->workbook, name);
    if (workbook->sheet == NULL) return false;
    worksheet_freeze_panes(workbook->sheet, frozen_rows, frozen_columns);
    return true;
}

bool cworkbook_set_width(cworkbook *workbook, uint16_t column, double width) {
    return worksheet_set_column(workbook->sheet, column, column, width, NULL) == LXW_NO_ERROR;
}

bool cworkbook_write_text(
    cworkbook *workbook, uint32_t row, uint16_t column, const char *text, cworkbook_style style) {
    return worksheet_write_string(
               workbook->sheet, row, column, text, workbook->formats[style][0]) == LXW_NO_ERROR;
}

bool cworkbook_write_number(
    cworkbook *workbook, uint32_t row, uint16_t column, double number, cworkbook_style style,
    bool is_marked) {
    return worksheet_write_number(
               workbook->sheet, row, column, number, workbook->formats[style][is_marked ? 1 : 0]) ==
        LXW_NO_ERROR;
}

void cworkbook_drop(cworkbook *workbook) {
    lxw_workbook_free(workbook->workbook);
    free(workbook);
}

const char *cworkbook_close(cworkbook *workbook) {
    lxw_error error = workbook_close(workbook->workbook);
    free(workbook);
    return error == LXW_NO_ERROR ? NULL : lxw_strerror(error);
}

#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "cworkbook.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

enum { PATH_SIZE = 4096 };

// The file that the library writes to, and the folder for it where it needs one.
struct scratch {
    int file;
    char path[PATH_SIZE];
    char folder[PATH_SIZE];
};

struct cworkbook {
    struct scratch scratch;
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    lxw_format *formats[CWORKBOOK_STYLES][2];
};

// The library wants a path. On Linux memory has one; elsewhere a folder that only we may enter keeps
// others from putting a link where the file goes.
static bool scratch_open(struct scratch *scratch) {
    scratch->folder[0] = 0;
#if defined(__linux__)
    scratch->file = memfd_create("nianbao-workbook", MFD_CLOEXEC);
    if (scratch->file >= 0) {
        snprintf(scratch->path, PATH_SIZE, "/proc/self/fd/%d", scratch->file);
        if (access(scratch->path, W_OK) == 0) return true;
        close(scratch->file);
    }
#endif
    const char *temporary = getenv("TMPDIR");
    if (temporary == NULL || temporary[0] != '/') temporary = "/tmp";
    int length = snprintf(scratch->folder, PATH_SIZE, "%s/nianbao-XXXXXX", temporary);
    if (length + (int)sizeof "/workbook" > PATH_SIZE) {
        errno = ENAMETOOLONG;
        return false;
    }
    if (mkdtemp(scratch->folder) == NULL) return false;
    memcpy(scratch->path, scratch->folder, (size_t)length);
    strcpy(scratch->path + length, "/workbook");
    scratch->file =
        open(scratch->path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (scratch->file >= 0) return true;
    int error = errno;
    rmdir(scratch->folder);
    errno = error;
    return false;
}

static void scratch_close(struct scratch *scratch) {
    close(scratch->file);
    if (scratch->folder[0] == 0) return;
    unlink(scratch->path);
    rmdir(scratch->folder);
}

// All bytes of the file; NULL with the reason in errno.
static uint8_t *scratch_bytes(struct scratch *scratch, size_t *length) {
    struct stat status;
    if (fstat(scratch->file, &status) != 0) return NULL;
    *length = (size_t)status.st_size;
    uint8_t *bytes = malloc(*length + 1);
    size_t done = 0;
    while (bytes != NULL && done < *length) {
        ssize_t count = pread(scratch->file, bytes + done, *length - done, (off_t)done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            if (count == 0) errno = EIO;
            free(bytes);
            return NULL;
        }
        done += (size_t)count;
    }
    return bytes;
}

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

cworkbook *cworkbook_create(void) {
    cworkbook *workbook = calloc(1, sizeof(cworkbook));
    if (workbook == NULL) return NULL;
    if (!scratch_open(&workbook->scratch)) {
        free(workbook);
        return NULL;
    }
    workbook->workbook = workbook_new(workbook->scratch.path);
    if (workbook->workbook == NULL) {
        scratch_close(&workbook->scratch);
        free(workbook);
        errno = ENOMEM;
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
    scratch_close(&workbook->scratch);
    free(workbook);
}

uint8_t *cworkbook_close(
    cworkbook *workbook, size_t *length, const char **failure, int *error) {
    errno = 0;
    lxw_error status = workbook_close(workbook->workbook);
    *error = errno;
    // The library does not look at what became of its writes to temporary files.
    bool is_short = *error == ENOSPC || *error == EDQUOT || *error == EIO || *error == EFBIG;
    *failure = status == LXW_NO_ERROR ? NULL : lxw_strerror(status);
    uint8_t *bytes = NULL;
    if (status == LXW_NO_ERROR && !is_short) {
        bytes = scratch_bytes(&workbook->scratch, length);
        if (bytes == NULL) *error = errno;
    }
    scratch_close(&workbook->scratch);
    free(workbook);
    return bytes;
}

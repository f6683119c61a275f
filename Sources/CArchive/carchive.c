#include "carchive.h"

#include <stdlib.h>
#include <zip.h>

struct carchive {
    zip_t *zip;
};

carchive *carchive_open(const uint8_t *bytes, size_t length) {
    zip_error_t error;
    zip_error_init(&error);
    struct carchive *archive = malloc(sizeof *archive);
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
    zip_t *zip = source == NULL ? NULL : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (zip == NULL && source != NULL) zip_source_free(source);
    if (zip != NULL && archive != NULL) {
        archive->zip = zip;
        return archive;
    }
    if (zip != NULL) zip_discard(zip);
    free(archive);
    return NULL;
}

void carchive_close(carchive *archive) {
    zip_discard(archive->zip);
    free(archive);
}

int64_t carchive_count(const carchive *archive) { return zip_get_num_entries(archive->zip, 0); }

const char *carchive_name(carchive *archive, int64_t index) {
    return zip_get_name(archive->zip, (zip_uint64_t)index, ZIP_FL_ENC_GUESS);
}

static carchive_status status_of(int code) {
    switch (code) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
        return CARCHIVE_ENCRYPTED;
    case ZIP_ER_MEMORY:
        return CARCHIVE_NO_MEMORY;
    default:
        return CARCHIVE_DAMAGED;
    }
}

carchive_status carchive_read(
    carchive *archive, int64_t index, size_t limit, uint8_t **bytes, size_t *length) {
    *bytes = NULL;
    *length = 0;
    zip_stat_t stat;
    // Word knows no other methods, and some of those take a hundred times as long.
    if (zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) == 0 &&
        (stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method != ZIP_CM_STORE &&
        stat.comp_method != ZIP_CM_DEFLATE) {
        return (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
                       stat.encryption_method != ZIP_EM_NONE
                   ? CARCHIVE_ENCRYPTED
                   : CARCHIVE_DAMAGED;
    }
    zip_file_t *file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
    if (file == NULL) return status_of(zip_error_code_zip(zip_get_error(archive->zip)));
    size_t capacity = 1 << 16;
    size_t used = 0;
    uint8_t *buffer = malloc(capacity);
    carchive_status status = buffer == NULL ? CARCHIVE_NO_MEMORY : CARCHIVE_OK;
    while (status == CARCHIVE_OK) {
        if (used == capacity) {
            uint8_t *larger = realloc(buffer, capacity * 2);
            if (larger == NULL) {
                status = CARCHIVE_NO_MEMORY;
                break;
            }
            buffer = larger;
            capacity *= 2;
        }
        zip_int64_t count = zip_fread(file, buffer + used, capacity - used);
        if (count < 0) {
            status = status_of(zip_error_code_zip(zip_file_get_error(file)));
            break;
        }
        if (count == 0) break;
        used += (size_t)count;
        if (used > limit) status = CARCHIVE_TOO_LARGE;
    }
    zip_fclose(file);
    if (status != CARCHIVE_OK) {
        free(buffer);
        return status;
    }
    *bytes = buffer;
    *length = used;
    return CARCHIVE_OK;
}

#include "layout.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// A file system of SQLite for sealed files. A sealed file is never changed, only replaced by
// another: it needs no locks, and journals that lie beside it are nobody's. Everything else, that is
// files for sorting, belongs to the usual file system.

typedef struct {
    sqlite3_file base;
    int file;
    cseal_layout layout;
    uint64_t *digests;
    // A page of which only a part was asked for.
    unsigned char *page;
    int64_t damage;
} sealed_file;

enum { ASK_DAMAGE = 0x6E626E62 };

static sqlite3_vfs *usual(sqlite3_vfs *vfs) { return vfs->pAppData; }

// MARK: Files

static int close_file(sqlite3_file *base) {
    sealed_file *file = (sealed_file *)base;
    free(file->digests);
    free(file->page);
    close(file->file);
    return SQLITE_OK;
}

// Reads one page and compares it.
static int read_page(sealed_file *file, int64_t page, void *buffer) {
    size_t size = (size_t)file->layout.page_size;
    if (!cseal_read_fully(file->file, buffer, size, page * file->layout.page_size)) {
        // A file that ends earlier than it did was cut off meanwhile.
        struct stat status;
        bool is_cut = fstat(file->file, &status) == 0
            && status.st_size < (page + 1) * file->layout.page_size;
        if (is_cut && file->damage == 0) file->damage = page + 1;
        return is_cut ? SQLITE_IOERR_DATA : SQLITE_IOERR_READ;
    }
    if (cseal_digest(buffer, size, (uint64_t)page) == file->digests[page]) return SQLITE_OK;
    if (file->damage == 0) file->damage = page + 1;
    return SQLITE_IOERR_DATA;
}

static int read_file(sqlite3_file *base, void *buffer, int amount, sqlite3_int64 offset) {
    sealed_file *file = (sealed_file *)base;
    int64_t size = file->layout.page_size, end = size * file->layout.pages;
    unsigned char *to = buffer;
    int64_t at = offset, last = offset + amount;
    while (at < last && at < end) {
        int64_t page = at / size, start = page * size;
        int64_t upper = last < start + size ? last : start + size;
        bool is_whole = at == start && upper == start + size;
        int status = read_page(file, page, is_whole ? to : file->page);
        if (status != SQLITE_OK) return status;
        if (!is_whole) memcpy(to, file->page + (at - start), (size_t)(upper - at));
        to += upper - at;
        at = upper;
    }
    if (at == last) return SQLITE_OK;
    memset(to, 0, (size_t)(last - at));
    return SQLITE_IOERR_SHORT_READ;
}

static int write_file(sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset) {
    (void)file, (void)buffer, (void)amount, (void)offset;
    return SQLITE_READONLY;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
    (void)file, (void)size;
    return SQLITE_READONLY;
}

static int sync_file(sqlite3_file *file, int flags) {
    (void)file, (void)flags;
    return SQLITE_OK;
}

static int file_size(sqlite3_file *base, sqlite3_int64 *size) {
    sealed_file *file = (sealed_file *)base;
    *size = file->layout.page_size * file->layout.pages;
    return SQLITE_OK;
}

static int lock_file(sqlite3_file *file, int level) {
    (void)file, (void)level;
    return SQLITE_OK;
}

static int check_reserved(sqlite3_file *file, int *is_reserved) {
    (void)file;
    *is_reserved = 0;
    return SQLITE_OK;
}

static int control_file(sqlite3_file *base, int operation, void *argument) {
    if (operation != ASK_DAMAGE) return SQLITE_NOTFOUND;
    *(int64_t *)argument = ((sealed_file *)base)->damage;
    return SQLITE_OK;
}

static int sector_size(sqlite3_file *file) {
    (void)file;
    return 4096;
}

static int characteristics(sqlite3_file *file) {
    (void)file;
    return SQLITE_IOCAP_IMMUTABLE;
}

// The first version of the methods has neither shared memory nor mapping: a file that says it has a
// log beside it cannot be opened, and nothing is mapped.
static const sqlite3_io_methods METHODS = {
    1, close_file, read_file, write_file, truncate_file, sync_file, file_size, lock_file,
    lock_file, check_reserved, control_file, sector_size, characteristics,
    NULL, NULL, NULL, NULL, NULL, NULL,
};

static int read_seal(sealed_file *file) {
    struct stat status;
    unsigned char foot[CSEAL_FOOT];
    if (fstat(file->file, &status) != 0) return SQLITE_IOERR_FSTAT;
    if (!S_ISREG(status.st_mode)) return SQLITE_CANTOPEN;
    int64_t bytes = (int64_t)status.st_size;
    if (bytes < CSEAL_FOOT || !cseal_read_fully(file->file, foot, CSEAL_FOOT, bytes - CSEAL_FOOT)
        || !cseal_read_foot(foot, bytes, &file->layout)) {
        return SQLITE_IOERR_DATA;
    }
    file->page = malloc((size_t)file->layout.page_size);
    if (file->page == NULL) return SQLITE_NOMEM;
    file->digests = cseal_read_digests(file->file, &file->layout);
    if (file->digests == NULL) return errno == EILSEQ ? SQLITE_IOERR_DATA : SQLITE_NOMEM;
    return SQLITE_OK;
}

static int open_sealed(const char *name, sealed_file *file, int flags, int *granted) {
    memset(file, 0, sizeof *file);
    if ((flags & SQLITE_OPEN_READONLY) == 0 || name == NULL) return SQLITE_CANTOPEN;
    file->file = cseal_open(name);
    if (file->file < 0) return SQLITE_CANTOPEN;
    int status = read_seal(file);
    if (status != SQLITE_OK) {
        close_file(&file->base);
        return status;
    }
    if (granted != NULL) *granted = flags;
    file->base.pMethods = &METHODS;
    return SQLITE_OK;
}

// MARK: The file system

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *granted) {
    if (flags & SQLITE_OPEN_MAIN_DB) {
        return open_sealed(name, (sealed_file *)file, flags, granted);
    }
    return usual(vfs)->xOpen(usual(vfs), name, file, flags, granted);
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int is_synced) {
    return usual(vfs)->xDelete(usual(vfs), name, is_synced);
}

static int access_file(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
    (void)vfs, (void)name, (void)flags;
    *result = 0;
    return SQLITE_OK;
}

static int full_name(sqlite3_vfs *vfs, const char *name, int size, char *result) {
    return usual(vfs)->xFullPathname(usual(vfs), name, size, result);
}

static int randomness(sqlite3_vfs *vfs, int size, char *result) {
    return usual(vfs)->xRandomness(usual(vfs), size, result);
}

static int wait(sqlite3_vfs *vfs, int microseconds) {
    return usual(vfs)->xSleep(usual(vfs), microseconds);
}

static int current_time(sqlite3_vfs *vfs, double *time) {
    return usual(vfs)->xCurrentTime(usual(vfs), time);
}

static int last_error(sqlite3_vfs *vfs, int size, char *text) {
    return usual(vfs)->xGetLastError(usual(vfs), size, text);
}

int cseal_register(void) {
    static sqlite3_vfs sealed;
    sqlite3_vfs *base = sqlite3_vfs_find(NULL);
    if (base == NULL) return SQLITE_ERROR;
    if (sqlite3_vfs_find(CSEAL_VFS) != NULL) return SQLITE_OK;
    sealed.iVersion = 1;
    sealed.szOsFile = base->szOsFile > (int)sizeof(sealed_file) ? base->szOsFile
                                                                : (int)sizeof(sealed_file);
    sealed.mxPathname = base->mxPathname;
    sealed.zName = CSEAL_VFS;
    sealed.pAppData = base;
    sealed.xOpen = open_file;
    sealed.xDelete = delete_file;
    sealed.xAccess = access_file;
    sealed.xFullPathname = full_name;
    sealed.xRandomness = randomness;
    sealed.xSleep = wait;
    sealed.xCurrentTime = current_time;
    sealed.xGetLastError = last_error;
    return sqlite3_vfs_register(&sealed, 0);
}

// MARK: Connections

int64_t cseal_damage(sqlite3 *connection) {
    int64_t damage = 0;
    int status = sqlite3_file_control(connection, "main", ASK_DAMAGE, &damage);
    return status == SQLITE_OK ? damage : -1;
}

int cseal_harden(sqlite3 *connection, int64_t bytes) {
    static const struct {
        int option, value;
    } OPTIONS[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    };
    for (size_t index = 0; index < sizeof OPTIONS / sizeof *OPTIONS; index++) {
        int status = sqlite3_db_config(connection, OPTIONS[index].option, OPTIONS[index].value,
                                       (int *)NULL);
        if (status != SQLITE_OK) return status;
    }
    // Texts of queries are not longer than the least of these.
    const int64_t least = 1 << 20, most = 1000000000;
    int64_t length = bytes < least ? least : bytes > most ? most : bytes;
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, (int)length);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(connection, SQLITE_LIMIT_WORKER_THREADS, 0);
    return sqlite3_exec(connection, "PRAGMA cell_size_check = ON", NULL, NULL, NULL);
}

#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "cfiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/xattr.h>
#endif

enum { CHUNK = 1 << 20 };

#if defined(O_TMPFILE)

// A descriptor is named through /proc, which every user may do.
static void own_path(int descriptor, char path[64]) {
    snprintf(path, 64, "/proc/self/fd/%d", descriptor);
}

int cfiles_open_nameless(const char *folder, unsigned mode, int *descriptor) {
    int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
    // Old kernels and file systems without such files take the path for a folder to write to.
    if (file < 0) {
        return errno == EISDIR || errno == EOPNOTSUPP || errno == EINVAL || errno == ENOSYS
            ? ENOTSUP
            : errno;
    }
    char path[64];
    own_path(file, path);
    if (access(path, F_OK) != 0) {
        close(file);
        return ENOTSUP;
    }
    *descriptor = file;
    return 0;
}

int cfiles_name(int descriptor, const char *path) {
    char own[64];
    own_path(descriptor, own);
    return linkat(AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

#else

int cfiles_open_nameless(const char *folder, unsigned mode, int *descriptor) {
    (void)folder, (void)mode, (void)descriptor;
    return ENOTSUP;
}

int cfiles_name(int descriptor, const char *path) {
    (void)descriptor, (void)path;
    return ENOTSUP;
}

#endif

static int write_all(int to, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(to, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

// Copies by reading and writing from where both files stand.
static int copy_bytes(int from, int to) {
    uint8_t *buffer = malloc(CHUNK);
    if (buffer == NULL) return ENOMEM;
    int error = 0;
    while (error == 0) {
        ssize_t count = read(from, buffer, CHUNK);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) error = errno;
        if (count <= 0) break;
        error = write_all(to, buffer, (size_t)count);
    }
    free(buffer);
    return error;
}

int cfiles_copy(int from, int to) {
#if defined(__linux__)
    for (;;) {
        ssize_t count = copy_file_range(from, NULL, to, NULL, (size_t)1 << 30, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count > 0) continue;
        // Some file systems end the copy without an error: reading tells whether there is more.
        if (count == 0) break;
        if (errno == EXDEV || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP) break;
        return errno;
    }
#endif
    return copy_bytes(from, to);
}

int cfiles_copy_access_list(int from, int to) {
#if defined(__linux__)
    static const char name[] = "system.posix_acl_access";
    ssize_t length = fgetxattr(from, name, NULL, 0);
    if (length < 0) return errno == ENODATA || errno == EOPNOTSUPP ? 0 : errno;
    void *list = malloc((size_t)length + 1);
    if (list == NULL) return ENOMEM;
    length = fgetxattr(from, name, list, (size_t)length);
    int error = length < 0 || fsetxattr(to, name, list, (size_t)length, 0) != 0 ? errno : 0;
    free(list);
    return error;
#else
    (void)from, (void)to;
    return 0;
#endif
}

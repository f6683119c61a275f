// The calls for files that Swift does not see: files without a name, copies within the system,
// access lists. Each returns 0, or the number of the error.

#ifndef CFILES_H
#define CFILES_H

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// Opens a new file of a folder that has no name yet; ENOTSUP where the file system has no such files.
int cfiles_open_nameless(const char *folder, unsigned mode, int *descriptor);

/// Gives such a file a name; EEXIST where something stands there.
int cfiles_name(int descriptor, const char *path);

/// Copies all of a file to the end of another; blocks are shared where the file system can do that.
int cfiles_copy(int from, int to);

/// Gives a file the access list (POSIX ACL) of another, if that one has one.
int cfiles_copy_access_list(int from, int to);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif

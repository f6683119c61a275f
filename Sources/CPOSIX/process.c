#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "cprocess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

enum { ERRORS_KEPT = 4096, MOST_DESCRIPTORS = 4096, PAUSE_MS = 20, MOST_TURNS = 64 };

// The ends of a pipe; a child inherits neither unless it is given them.
struct ends {
    int read;
    int write;
};

static bool open_pipe(struct ends *ends) {
    int both[2];
    if (pipe(both) != 0) return false;
    fcntl(both[0], F_SETFD, FD_CLOEXEC);
    fcntl(both[1], F_SETFD, FD_CLOEXEC);
    *ends = (struct ends){both[0], both[1]};
    return true;
}

static void close_one(int *descriptor) {
    if (*descriptor >= 0) close(*descriptor);
    *descriptor = -1;
}

// A file that holds the input and has no name, so that nothing can leave it behind.
static int open_input(const char *folder, const uint8_t *bytes, size_t length) {
    char path[4096];
    if (snprintf(path, sizeof path, "%s/nianbao.XXXXXX", folder) >= (int)sizeof path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    int file = mkstemp(path);
    if (file < 0) return -1;
    unlink(path);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    size_t written = 0;
    while (written < length) {
        ssize_t count = write(file, bytes + written, length - written);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            int error = errno;
            close(file);
            errno = error;
            return -1;
        }
        written += (size_t)count;
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

static void set_limit(int what, uint64_t most) {
    struct rlimit limit = {(rlim_t)most, (rlim_t)most};
    setrlimit(what, &limit);
}

// What the child does until it is the program: only calls that are safe after a fork.
static void become(
    const char *path, const char *const *arguments, const char *const *environment,
    const char *folder, int input, int output, int errors, int failure, cprocess_limits limits) {
    setpgid(0, 0);
#if defined(__linux__)
    // The thread that forked waits for us, so its death is the program's.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    set_limit(RLIMIT_CORE, 0);
    // The second limit of the two cannot be caught.
    if (limits.cpu > 0) {
        struct rlimit limit = {(rlim_t)limits.cpu, (rlim_t)limits.cpu + 1};
        setrlimit(RLIMIT_CPU, &limit);
    }
    if (limits.file > 0) set_limit(RLIMIT_FSIZE, limits.file);
#if defined(__linux__)
    if (limits.memory > 0) set_limit(RLIMIT_AS, limits.memory);
    if (limits.data > 0) set_limit(RLIMIT_DATA, limits.data);
#endif
    int error = 0;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) error = errno;
    for (int descriptor = 3; descriptor < MOST_DESCRIPTORS; descriptor++) {
        if (descriptor != failure) close(descriptor);
    }
    if (error == 0 && chdir(folder) != 0) error = errno;
    if (error == 0) {
        execve(path, (char *const *)arguments, (char *const *)environment);
        error = errno;
    }
    ssize_t told = write(failure, &error, sizeof error);
    _exit(told > 0 ? 127 : 126);
}

static int64_t now_ms(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// Bytes read from a pipe; more than `most` are counted but not kept.
struct gathered {
    uint8_t *bytes;
    size_t length;
    size_t capacity;
    size_t most;
    bool is_over;
};

static bool keep(struct gathered *gathered, const uint8_t *bytes, size_t count) {
    if (gathered->most > 0 && count > gathered->most - gathered->length) {
        gathered->is_over = true;
        count = gathered->most - gathered->length;
    }
    if (gathered->length + count > gathered->capacity) {
        size_t capacity = (gathered->length + count) * 2;
        uint8_t *larger = realloc(gathered->bytes, capacity);
        if (larger == NULL) return false;
        gathered->bytes = larger;
        gathered->capacity = capacity;
    }
    if (count > 0) memcpy(gathered->bytes + gathered->length, bytes, count);
    gathered->length += count;
    return true;
}

// Reads what is there, or a good part of it; closes the pipe at its end.
static bool drain(int *descriptor, struct gathered *gathered) {
    uint8_t buffer[1 << 16];
    for (int turn = 0; turn < MOST_TURNS; turn++) {
        ssize_t count = read(*descriptor, buffer, sizeof buffer);
        if (count > 0) {
            if (!keep(gathered, buffer, (size_t)count)) return false;
        } else if (count == 0) {
            close_one(descriptor);
            return true;
        } else if (errno != EINTR) {
            if (errno != EAGAIN) close_one(descriptor);
            return true;
        }
    }
    return true;
}

// Whether the child has ended; it stays unburied, so that its number and its group's stay its own.
static bool has_ended(pid_t child) {
    siginfo_t info;
    memset(&info, 0, sizeof info);
    if (waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) != 0) return errno != EINTR;
    return info.si_pid == child;
}

// Gathers what the child prints until it has ended or does too much. Returns how that ended it.
static cprocess_end watch(
    pid_t child, int *output, int *errors, struct gathered *printed, struct gathered *said,
    cprocess_limits limits) {
    int64_t end = now_ms() + (int64_t)limits.seconds * 1000;
    int pause = 1;
    for (;;) {
        bool ended = has_ended(child);
        int64_t left = limits.seconds > 0 ? end - now_ms() : PAUSE_MS;
        if (*output >= 0 && !drain(output, printed)) return CPROCESS_TOO_MUCH;
        if (*errors >= 0 && !drain(errors, said)) return CPROCESS_TOO_MUCH;
        if (printed->is_over) return CPROCESS_TOO_MUCH;
        // What it started may hold the pipes open; nobody waits for that.
        if (ended) return CPROCESS_EXITED;
        if (left <= 0) return CPROCESS_TOO_LONG;
        // A closed pipe is a negative descriptor, which poll leaves out.
        struct pollfd waiting[2] = {{*output, POLLIN, 0}, {*errors, POLLIN, 0}};
        bool is_silent = *output < 0 && *errors < 0;
        int wait = is_silent ? pause : PAUSE_MS;
        poll(waiting, 2, left < wait ? (int)left : wait);
        if (is_silent && pause < PAUSE_MS) pause *= 2;
    }
}

static int64_t peak_of(const struct rusage *usage) {
#if defined(__linux__)
    return (int64_t)usage->ru_maxrss * 1024;
#else
    return (int64_t)usage->ru_maxrss;
#endif
}

static int64_t milliseconds(struct timeval time) {
    return (int64_t)time.tv_sec * 1000 + time.tv_usec / 1000;
}

// Ends the child with all of its group, and buries it. Returns its status for waitpid's macros.
static int bury(pid_t child, cprocess_result *result) {
    struct rusage own, usage;
    memset(&usage, 0, sizeof usage);
    getrusage(RUSAGE_SELF, &own);
    kill(-child, SIGKILL);
    kill(child, SIGKILL);
    int status = 0;
    while (wait4(child, &status, 0, &usage) < 0) {
        if (errno != EINTR) return -1;
    }
    result->cpu_ms = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
    // A child begins as a copy of us, which counts as memory of its own.
    result->peak = peak_of(&usage) > peak_of(&own) ? peak_of(&usage) : 0;
    return status;
}

cprocess_result cprocess_run(
    const char *path, const char *const *arguments, const char *const *environment,
    const char *folder, const uint8_t *input, size_t input_length, cprocess_limits limits) {
    cprocess_result result = {CPROCESS_NOT_STARTED, 0, NULL, 0, NULL, 0, 0, 0};
    struct ends output = {-1, -1}, errors = {-1, -1}, failure = {-1, -1};
    struct gathered printed = {NULL, 0, 0, limits.output, false};
    struct gathered said = {NULL, 0, 0, ERRORS_KEPT, false};
    pid_t child = -1;
    int file = open_input(folder, input, input_length);
    if (file >= 0 && open_pipe(&output) && open_pipe(&errors) && open_pipe(&failure)) {
        child = fork();
    }
    if (child == 0) {
        become(
            path, arguments, environment, folder, file, output.write, errors.write, failure.write,
            limits);
    }
    result.status = errno;
    close_one(&output.write);
    close_one(&errors.write);
    close_one(&failure.write);
    if (child > 0) {
        setpgid(child, child);
        int error = 0;
        ssize_t told;
        // Ends when the program starts, which closes the other end.
        do {
            told = read(failure.read, &error, sizeof error);
        } while (told < 0 && errno == EINTR);
        if (told == (ssize_t)sizeof error) {
            bury(child, &result);
            result.status = error;
        } else {
            fcntl(output.read, F_SETFL, O_NONBLOCK);
            fcntl(errors.read, F_SETFL, O_NONBLOCK);
            result.end = watch(child, &output.read, &errors.read, &printed, &said, limits);
            int status = bury(child, &result);
            if (result.end == CPROCESS_EXITED) {
                bool was_killed = status == -1 || WIFSIGNALED(status);
                result.end = was_killed ? CPROCESS_SIGNALLED : CPROCESS_EXITED;
                result.status = status == -1         ? 0
                                : WIFSIGNALED(status) ? WTERMSIG(status)
                                                      : WEXITSTATUS(status);
            }
        }
    }
    if (file >= 0) close(file);
    close_one(&output.read);
    close_one(&errors.read);
    close_one(&failure.read);
    result.output = printed.bytes;
    result.output_length = printed.length;
    result.errors = said.bytes;
    result.errors_length = said.length;
    return result;
}

void cprocess_free(cprocess_result *result) {
    free(result->output);
    free(result->errors);
    result->output = NULL;
    result->errors = NULL;
}

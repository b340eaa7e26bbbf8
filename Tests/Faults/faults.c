/* Faults in the system calls of a program, for LD_PRELOAD: the tests build it with the C compiler of the system.
 *
 * Calls that change files below FAULT_FOLDER are counted from 1: write, pwrite, fsync, fdatasync, ftruncate, rename and
 * unlink. At call FAULT_AT
 *   FAULT=error   the call fails with EIO
 *   FAULT=full    the call and every write after it fails with ENOSPC
 *   FAULT=short   half of the bytes are written, and the caller is told so; other calls fail with EIO
 *   FAULT=kill    the process is killed before the call
 *   FAULT=torn    half of the bytes are written, and the process is killed
 * FAULT_READ=name: reading files of that name below FAULT_FOLDER fails with EIO.
 * FAULT_TIME=seconds: the clock stands so many seconds after 1970.
 * FAULT_LOG=file: one line for each look at a path below FAULT_FOLDER: "stat PATH" or "open PATH".
 * Without FAULT the number of calls is written to the file FAULT_COUNT at the end.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;

static int is_below(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_counted(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

/* What becomes of this call. */
enum fate { LET, FAIL, FULL, SHORT, KILL, TORN };

static enum fate next(int is_write) {
  long number = atomic_fetch_add(&calls, 1) + 1;
  const char *fault = getenv("FAULT"), *at = getenv("FAULT_AT");
  if (!fault || !at) return LET;
  long target = atol(at);
  if (strcmp(fault, "full") == 0) return is_write && number >= target ? FULL : LET;
  if (number != target) return LET;
  if (strcmp(fault, "kill") == 0) return KILL;
  if (strcmp(fault, "torn") == 0) return is_write ? TORN : KILL;
  if (strcmp(fault, "short") == 0) return is_write ? SHORT : FAIL;
  return FAIL;
}

static void die(void) { kill(getpid(), SIGKILL); pause(); }

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

#define FAILING(code) do { errno = code; return -1; } while (0)

#define WRITE(name, parameters, whole, half) \
  ssize_t name parameters { \
    REAL(ssize_t, name, PARAMETERS_##name); \
    if (!is_counted(fd)) return whole; \
    switch (next(1)) { \
      case LET: return whole; \
      case FAIL: FAILING(EIO); \
      case FULL: FAILING(ENOSPC); \
      case SHORT: return half; \
      case TORN: (void)half; die(); \
      case KILL: die(); \
    } \
    FAILING(EIO); \
  }

#define PARAMETERS_write int, const void *, size_t
#define PARAMETERS_pwrite int, const void *, size_t, off_t
#define PARAMETERS_pwrite64 int, const void *, size_t, off64_t
WRITE(write, (int fd, const void *p, size_t n), real(fd, p, n), real(fd, p, (n + 1) / 2))
WRITE(pwrite, (int fd, const void *p, size_t n, off_t at), real(fd, p, n, at), real(fd, p, (n + 1) / 2, at))
WRITE(pwrite64, (int fd, const void *p, size_t n, off64_t at), real(fd, p, n, at), real(fd, p, (n + 1) / 2, at))

#define OTHER(name, parameters, counted, whole) \
  int name parameters { \
    REAL(int, name, PARAMETERS_##name); \
    if (!(counted)) return whole; \
    switch (next(0)) { \
      case LET: return whole; \
      case KILL: case TORN: die(); \
      default: FAILING(EIO); \
    } \
  }

#define PARAMETERS_fsync int
#define PARAMETERS_fdatasync int
#define PARAMETERS_ftruncate int, off_t
#define PARAMETERS_ftruncate64 int, off64_t
#define PARAMETERS_rename const char *, const char *
#define PARAMETERS_unlink const char *
OTHER(fsync, (int fd), is_counted(fd), real(fd))
OTHER(fdatasync, (int fd), is_counted(fd), real(fd))
OTHER(ftruncate, (int fd, off_t size), is_counted(fd), real(fd, size))
OTHER(ftruncate64, (int fd, off64_t size), is_counted(fd), real(fd, size))
OTHER(rename, (const char *old, const char *new), is_below(old), real(old, new))
OTHER(unlink, (const char *path), is_below(path), real(path))

static void note(const char *what, const char *path) {
  const char *name = getenv("FAULT_LOG");
  char line[PATH_MAX + 8];
  if (!name || !is_below(path)) return;
  int length = snprintf(line, sizeof line, "%s %s\n", what, path);
  long file = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (file < 0) return;
  syscall(SYS_write, file, line, (size_t)length);
  syscall(SYS_close, file);
}

int stat(const char *path, struct stat *status) {
  REAL(int, stat, const char *, struct stat *);
  note("stat", path);
  return real(path, status);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    int mode = va_arg(rest, int); \
    va_end(rest); \
    note("open", path); \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

static int is_unreadable(int descriptor) {
  const char *name = getenv("FAULT_READ");
  char link[64], path[PATH_MAX];
  if (!name) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  const char *last = strrchr(path, '/');
  return last && is_below(path) && strcmp(last + 1, name) == 0;
}

ssize_t pread(int fd, void *p, size_t n, off_t at) {
  REAL(ssize_t, pread, int, void *, size_t, off_t);
  if (is_unreadable(fd)) FAILING(EIO);
  return real(fd, p, n, at);
}

ssize_t pread64(int fd, void *p, size_t n, off64_t at) {
  REAL(ssize_t, pread64, int, void *, size_t, off64_t);
  if (is_unreadable(fd)) FAILING(EIO);
  return real(fd, p, n, at);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  REAL(int, clock_gettime, clockid_t, struct timespec *);
  const char *seconds = getenv("FAULT_TIME");
  int result = real(clock, time);
  if (seconds && clock == CLOCK_REALTIME) time->tv_sec = atol(seconds);
  return result;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("FAULT_COUNT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

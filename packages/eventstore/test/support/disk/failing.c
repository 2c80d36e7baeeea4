/*
 * A disk that fails, for a program that is started with it: LD_PRELOAD=failing.so.
 *
 * Of the calls that write or flush something in FAILING_FOLDER, or of those that flush where FAILING_OF is "flushes", the one
 * of number FAILING_AT answers EIO, and so does every later one where FAILING_ON is "and-after". A write that fails has left
 * the first half of its bytes behind, as a disk may. What failed is written into FAILING_NOTES, a line each: the call and
 * the file. Where FAILING_OF is "reads", it is calls that read.
 *
 * For programs that run on: where FAILING_SWITCH is given, that file has the words of FAILING_OF and FAILING_FOLDER, and
 * nothing fails while there is none.
 */
#define _GNU_SOURCE
#define _LARGEFILE64_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls = 0;

typedef ssize_t (*write_call)(int, const void *, size_t);
typedef ssize_t (*pwrite_call)(int, const void *, size_t, off_t);
typedef ssize_t (*pwrite64_call)(int, const void *, size_t, off64_t);
typedef ssize_t (*pread_call)(int, void *, size_t, off_t);
typedef ssize_t (*pread64_call)(int, void *, size_t, off64_t);
typedef int (*flush_call)(int);

static void note(const char *call, const char *path) {
  const char *notes = getenv("FAILING_NOTES");
  int file = notes == NULL ? -1 : open(notes, O_WRONLY | O_CREAT | O_APPEND, 0644);
  if (file < 0) return;
  dprintf(file, "%s %s\n", call, path);
  close(file);
}

enum kind { writing, flushing, reading };

/* Whether the switch is on; then of what calls, and in what folder. */
static int switched(const char *at, char *of, char *folder) {
  FILE *file = fopen(at, "r");
  int words = file == NULL ? 0 : fscanf(file, "%15s %4095s", of, folder);
  if (file != NULL) fclose(file);
  return words == 2;
}

static int fails(const char *call, int file, enum kind kind) {
  const char *folder = getenv("FAILING_FOLDER");
  const char *at = getenv("FAILING_AT");
  const char *on = getenv("FAILING_ON");
  const char *of = getenv("FAILING_OF");
  const char *turned = getenv("FAILING_SWITCH");
  char link[64], path[PATH_MAX], ofTurned[16], folderTurned[PATH_MAX];
  ssize_t length;
  if (turned != NULL) {
    if (!switched(turned, ofTurned, folderTurned)) return 0;
    of = ofTurned;
    folder = folderTurned;
  }
  if (folder == NULL || at == NULL) return 0;
  if ((kind == reading) != (of != NULL && strcmp(of, "reads") == 0)) return 0;
  if (kind == writing && of != NULL && strcmp(of, "flushes") == 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return 0;
  calls += 1;
  if (calls != atol(at) && (calls < atol(at) || on == NULL || strcmp(on, "and-after") != 0)) return 0;
  note(call, path);
  return 1;
}

static int eio(void) {
  errno = EIO;
  return -1;
}

ssize_t write(int file, const void *bytes, size_t count) {
  write_call next = (write_call)dlsym(RTLD_NEXT, "write");
  if (!fails("write", file, writing)) return next(file, bytes, count);
  next(file, bytes, count / 2);
  return eio();
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t from) {
  pwrite_call next = (pwrite_call)dlsym(RTLD_NEXT, "pwrite");
  if (!fails("pwrite", file, writing)) return next(file, bytes, count, from);
  next(file, bytes, count / 2, from);
  return eio();
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t from) {
  pwrite64_call next = (pwrite64_call)dlsym(RTLD_NEXT, "pwrite64");
  if (!fails("pwrite64", file, writing)) return next(file, bytes, count, from);
  next(file, bytes, count / 2, from);
  return eio();
}

ssize_t pread(int file, void *bytes, size_t count, off_t from) {
  pread_call next = (pread_call)dlsym(RTLD_NEXT, "pread");
  return fails("pread", file, reading) ? eio() : next(file, bytes, count, from);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t from) {
  pread64_call next = (pread64_call)dlsym(RTLD_NEXT, "pread64");
  return fails("pread64", file, reading) ? eio() : next(file, bytes, count, from);
}

int fsync(int file) {
  flush_call next = (flush_call)dlsym(RTLD_NEXT, "fsync");
  return fails("fsync", file, flushing) ? eio() : next(file);
}

int fdatasync(int file) {
  flush_call next = (flush_call)dlsym(RTLD_NEXT, "fdatasync");
  return fails("fdatasync", file, flushing) ? eio() : next(file);
}

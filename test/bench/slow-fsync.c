/*
 * Preloaded into mariadbd: makes a commit as slow as on a disk that is slower than ours. Sleeps HALL_SLOW_FSYNC_MS
 * (5) before each fsync and fdatasync; every other program that inherits the preload is left alone.
 *   gcc -shared -fPIC -O2 -o slow-fsync.so slow-fsync.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void wait_for_the_disk(void)
{
  if (strcmp(program_invocation_short_name, "mariadbd") && strcmp(program_invocation_short_name, "mysqld"))
    return;
  const char *text = getenv("HALL_SLOW_FSYNC_MS");
  long ms = text ? atol(text) : 5;
  struct timespec rest = { ms / 1000, (ms % 1000) * 1000000L };
  while (nanosleep(&rest, &rest) && errno == EINTR)
    ;
}

int fsync(int fd)
{
  static int (*real)(int);
  if (!real)
    real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_for_the_disk();
  return real(fd);
}

int fdatasync(int fd)
{
  static int (*real)(int);
  if (!real)
    real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_for_the_disk();
  return real(fd);
}

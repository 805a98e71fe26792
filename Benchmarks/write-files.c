// Writes a folder's files once more, out of memory, and does nothing else: what the file system alone takes.
// write-files FROM TO THREADS: prints the seconds from the first folder made to the last file closed.
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file {
  char *path;
  char *bytes;
  size_t count;
};

static struct file *files;
static size_t file_count, capacity;
static atomic_size_t next;
static const char *target;

static void die(const char *path) {
  perror(path);
  exit(2);
}

static void add(const char *root, const char *path) {
  if (file_count == capacity) files = realloc(files, (capacity = capacity * 2 + 1024) * sizeof *files);
  char *full;
  if (asprintf(&full, "%s/%s", root, path) < 0) exit(2);
  struct stat about;
  int source = open(full, O_RDONLY);
  if (source < 0 || fstat(source, &about) < 0) die(full);
  struct file file = {strdup(path), malloc(about.st_size + 1), about.st_size};
  if (read(source, file.bytes, file.count) != (ssize_t)file.count) die(full);
  close(source);
  free(full);
  files[file_count++] = file;
}

static void collect(const char *root, const char *folder) {
  char *full;
  if (asprintf(&full, "%s/%s", root, folder) < 0) exit(2);
  DIR *listing = opendir(full);
  if (!listing) die(full);
  for (struct dirent *entry; (entry = readdir(listing));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    char *path;
    if (asprintf(&path, "%s%s%s", folder, *folder ? "/" : "", entry->d_name) < 0) exit(2);
    if (entry->d_type == DT_DIR) collect(root, path); else add(root, path);
    free(path);
  }
  closedir(listing);
  free(full);
}

static void make_folders(char *path) {
  char *slash = strrchr(path, '/');
  if (!slash) return;
  *slash = 0;
  if (mkdir(path, 0777) < 0 && access(path, F_OK) < 0) {
    make_folders(path);
    mkdir(path, 0777);
  }
  *slash = '/';
}

static void *work(void *unused) {
  for (size_t place; (place = atomic_fetch_add(&next, 1)) < file_count;) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", target, files[place].path);
    make_folders(path);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0 || write(file, files[place].bytes, files[place].count) != (ssize_t)files[place].count) die(path);
    close(file);
  }
  return unused;
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  collect(arguments[1], "");
  target = arguments[2];
  int thread_count = atoi(arguments[3]);
  pthread_t threads[64];
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int thread = 0; thread < thread_count && thread < 64; thread++) pthread_create(&threads[thread], 0, work, 0);
  for (int thread = 0; thread < thread_count && thread < 64; thread++) pthread_join(threads[thread], 0);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%zu files, %d threads: %.3f s\n", file_count, thread_count,
    (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9);
}

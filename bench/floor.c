/* The least that a site's files cost on this disk: writes files of the same names and sizes as those of a site, and nothing else.
 *
 *     cc -O2 -pthread -o floor bench/floor.c
 *     ./floor SITE NEW-FOLDER [THREADS]      prints the milliseconds
 *
 * Names and sizes are read beforehand. Folders are made first, then the threads share the files: open, write, close. What is written is the letter a. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct entry { char *path; off_t size; int is_folder; };

static struct entry *entries;
static size_t count, room, skip, next;
static off_t largest;
static char *content;
static int target;

static void fail(const char *what) { perror(what); exit(2); }

static int keep(const char *path, const struct stat *info, int kind, struct FTW *place)
{
    if (place->level == 0) { skip = strlen(path) + 1; return 0; }
    if (count == room) {
        room = room ? room * 2 : 4096;
        entries = realloc(entries, room * sizeof *entries);
        if (!entries) fail("memory");
    }
    entries[count].path = strdup(path + skip);
    entries[count].size = info->st_size;
    entries[count].is_folder = kind == FTW_D;
    if (kind != FTW_D && info->st_size > largest) largest = info->st_size;
    count++;
    return 0;
}

static void *write_files(void *unused)
{
    for (size_t i; (i = __sync_fetch_and_add(&next, 1)) < count;) {
        if (entries[i].is_folder) continue;
        int file = openat(target, entries[i].path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file < 0) fail(entries[i].path);
        for (off_t done = 0; done < entries[i].size;) {
            ssize_t written = write(file, content + done, entries[i].size - done);
            if (written < 0) fail(entries[i].path);
            done += written;
        }
        close(file);
    }
    return unused;
}

int main(int argc, char **argv)
{
    if (argc < 3) { fprintf(stderr, "usage: floor SITE NEW-FOLDER [THREADS]\n"); return 2; }
    int threads = argc > 3 ? atoi(argv[3]) : (int)sysconf(_SC_NPROCESSORS_ONLN);
    if (nftw(argv[1], keep, 64, FTW_PHYS) != 0) fail(argv[1]);
    content = malloc(largest + 1);
    if (!content) fail("memory");
    memset(content, 'a', largest + 1);

    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    if (mkdir(argv[2], 0777) != 0 || (target = open(argv[2], O_PATH | O_DIRECTORY)) < 0) fail(argv[2]);
    for (size_t i = 0; i < count; i++)
        if (entries[i].is_folder && mkdirat(target, entries[i].path, 0777) != 0) fail(entries[i].path);
    pthread_t others[63];
    int started = 0;
    for (; started < threads - 1 && started < 63; started++)
        if (pthread_create(&others[started], NULL, write_files, NULL) != 0) break;
    write_files(NULL);
    for (int i = 0; i < started; i++) pthread_join(others[i], NULL);
    clock_gettime(CLOCK_MONOTONIC, &to);
    printf("%.1f\n", (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6);
    return 0;
}

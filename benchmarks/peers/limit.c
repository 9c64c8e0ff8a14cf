/* The limit: compares two folders and does nothing else. No mapping, no lock, no modes, no report.
 *
 *   limit read|mmap THREADS SOURCE DESTINATION
 *
 * Exits 0 when every file below SOURCE has the same bytes below DESTINATION, 1 when not, 2 when it cannot tell. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WINDOW = 256 * 1024 };

static char **paths; /* relative to both folders */
static size_t count, capacity, chunk;
static int source, destination;
static atomic_size_t next_path;
static atomic_int verdict;
static int (*compare)(int, int, char *);

static void die(const char *what)
{
    perror(what);
    exit(2);
}

static void *check(void *pointer)
{
    if (!pointer)
        die("memory");
    return pointer;
}

static void add(char *path)
{
    if (count == capacity) {
        capacity = capacity ? capacity * 2 : 1024;
        paths = check(realloc(paths, capacity * sizeof *paths));
    }
    paths[count++] = path;
}

/* Takes over the descriptor. */
static void walk(int folder, const char *prefix)
{
    DIR *stream = check(fdopendir(folder));
    for (struct dirent *entry; (entry = readdir(stream));) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
            continue;
        char *path;
        if (asprintf(&path, "%s%s%s", prefix, *prefix ? "/" : "", entry->d_name) < 0)
            die("memory");
        if (entry->d_type == DT_REG) {
            add(path);
        } else if (entry->d_type == DT_DIR) {
            int child = openat(folder, entry->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            if (child < 0)
                die(path);
            walk(child, path);
            free(path);
        }
    }
    closedir(stream);
}

/* A read shorter than the window ends a regular file, so most small files cost one read a side. */
static int same_by_read(int a, int b, char *buffers)
{
    for (;;) {
        ssize_t left = read(a, buffers, WINDOW), right = read(b, buffers + WINDOW, WINDOW);
        if (left < 0 || right < 0)
            die("read");
        if (left != right || memcmp(buffers, buffers + WINDOW, (size_t)left))
            return 0;
        if (left < WINDOW)
            return 1;
    }
}

static int same_by_mmap(int a, int b, char *unused)
{
    (void)unused;
    struct stat left, right;
    if (fstat(a, &left) || fstat(b, &right))
        die("fstat");
    if (left.st_size != right.st_size)
        return 0;
    if (left.st_size == 0)
        return 1;
    size_t size = (size_t)left.st_size;
    void *p = mmap(NULL, size, PROT_READ, MAP_SHARED, a, 0), *q = mmap(NULL, size, PROT_READ, MAP_SHARED, b, 0);
    if (p == MAP_FAILED || q == MAP_FAILED)
        die("mmap");
    int same = !memcmp(p, q, size);
    munmap(p, size);
    munmap(q, size);
    return same;
}

static void *work(void *unused)
{
    char *buffers = check(aligned_alloc(4096, 2 * WINDOW));
    for (size_t from; !verdict && (from = atomic_fetch_add(&next_path, chunk)) < count;) {
        for (size_t i = from; i < count && i < from + chunk; i++) {
            int a = openat(source, paths[i], O_RDONLY | O_CLOEXEC);
            if (a < 0)
                die(paths[i]);
            int b = openat(destination, paths[i], O_RDONLY | O_CLOEXEC);
            if (b < 0 || !compare(a, b, buffers))
                verdict = 1;
            close(a);
            if (b >= 0)
                close(b);
        }
    }
    free(buffers);
    return unused;
}

int main(int argc, char **argv)
{
    int threads = argc == 5 ? atoi(argv[2]) : 0;
    if (threads < 1 || threads > 64 || (strcmp(argv[1], "read") && strcmp(argv[1], "mmap"))) {
        fputs("usage: limit read|mmap THREADS SOURCE DESTINATION\n", stderr);
        return 2;
    }
    compare = strcmp(argv[1], "mmap") ? same_by_read : same_by_mmap;
    source = open(argv[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    destination = open(argv[4], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (source < 0 || destination < 0)
        die("open");
    walk(dup(source), "");
    chunk = count / (8 * (size_t)threads);
    chunk = chunk < 1 ? 1 : chunk > 64 ? 64 : chunk;
    pthread_t others[64];
    for (int i = 1; i < threads; i++)
        if (pthread_create(&others[i], NULL, work, NULL))
            die("thread");
    work(NULL);
    for (int i = 1; i < threads; i++)
        pthread_join(others[i], NULL);
    return verdict;
}

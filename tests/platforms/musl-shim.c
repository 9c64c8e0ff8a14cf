/* The few functions that Debian's libstdc++ and libgcc_s take from glibc and musl does not have.
 * With it musl's loader starts a self-contained asset-sync for linux-musl-x64 where no musl builds of those two libraries are.
 * Built by prepare.sh: gcc -shared -fPIC -nostdlib -o ld-linux-x86-64.so.2 musl-shim.c */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <stddef.h>

extern long syscall(long number, ...);
extern size_t strftime_l(char *, size_t, const char *, const void *, void *);

char __libc_single_threaded = 0;

unsigned arc4random(void) {
    unsigned value = 0;
    syscall(318 /* getrandom */, &value, sizeof value, 0);
    return value;
}

size_t __strftime_l(char *text, size_t size, const char *format, const void *time, void *locale) {
    return strftime_l(text, size, format, time, locale);
}

/* Threads of the command end with the process. */
int __cxa_thread_atexit_impl(void (*destroy)(void *), void *object, void *library) { return 0; }

/* Where the unwinder finds the frames of an address. */
struct search {
    char *address;
    struct dl_find_object *found;
};

static int look(struct dl_phdr_info *object, size_t size, void *data) {
    struct search *search = data;
    void *frames = NULL;
    char *start = NULL, *end = NULL;
    int holds = 0;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        char *at = (char *)object->dlpi_addr + part->p_vaddr;
        if (part->p_type == PT_GNU_EH_FRAME)
            frames = at;
        if (part->p_type != PT_LOAD)
            continue;
        if (start == NULL || at < start)
            start = at;
        if (at + part->p_memsz > end)
            end = at + part->p_memsz;
        holds |= search->address >= at && search->address < at + part->p_memsz;
    }
    if (!holds || frames == NULL)
        return 0;
    *search->found = (struct dl_find_object){ .dlfo_map_start = start, .dlfo_map_end = end, .dlfo_eh_frame = frames };
    return 1;
}

int _dl_find_object(void *address, struct dl_find_object *found) {
    struct search search = { address, found };
    return dl_iterate_phdr(look, &search) ? 0 : -1;
}

/* What the processor can do, which only code compiled for several of them asks. */
unsigned __cpu_model[4];
int __cpu_indicator_init(void) { return 0; }

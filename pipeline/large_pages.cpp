#include "pipeline/large_pages.hpp"

#if __has_include(<mimalloc.h>)
#include <mimalloc.h>
// Tests and builds for sanitizers run without the library.
#pragma weak mi_option_set

namespace {

void begin_large_pages() {
  if (&mi_option_set == nullptr) return;
  mi_option_set(mi_option_large_os_pages, 1);
  // The first segments of a thread, too.
  mi_option_set(mi_option_eager_commit_delay, 0);
}

// Options are read with the first block, long before main(): this comes before the initialisation
// of the libraries.
[[gnu::section(".preinit_array"), gnu::used]] void (*const kFirst)() = begin_large_pages;

}  // namespace

void onrecord::end_large_pages() {
  if (&mi_option_set != nullptr) mi_option_set(mi_option_large_os_pages, 0);
}
#else
void onrecord::end_large_pages() {}
#endif

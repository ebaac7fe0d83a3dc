// extractors/rulebook/prefetch.hpp
// Asks for memory before it is read, so that several pieces are waited for at once.
//
// cost    an instruction, where the processor has it
#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace onrecord {

inline void prefetch([[maybe_unused]] const void* at) {
#if defined(__SSE2__)
  _mm_prefetch(static_cast<const char*>(at), _MM_HINT_T0);
#endif
}

}  // namespace onrecord

// The entry of a fuzzer; ONRECORD_FUZZ_TARGET is the function of targets.hpp that it feeds.

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.hpp"

extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  onrecord::fuzz::prepare();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  onrecord::fuzz::ONRECORD_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}

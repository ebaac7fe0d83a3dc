# Fuzzers: ONRECORD_FUZZ builds fuzz_<target> for each function of tests/fuzz/targets.hpp, by clang
# and with sanitizers. Without it, the cases that fuzzers found are replayed as a test.
set(fuzz_dir ${CMAKE_SOURCE_DIR}/tests/fuzz)
if(ONRECORD_FUZZ)
  add_library(fuzz_targets OBJECT ${fuzz_dir}/targets.cpp ${fuzz_dir}/store_target.cpp
    ${CMAKE_SOURCE_DIR}/pipeline/stages.cpp ${CMAKE_SOURCE_DIR}/pipeline/identity_words.cpp)
  target_link_libraries(fuzz_targets PUBLIC onrecord_extractors onrecord_db)
  foreach(target IN ITEMS input document tokens rules extraction store)
    add_executable(fuzz_${target} ${fuzz_dir}/fuzzer.cpp)
    target_compile_definitions(fuzz_${target} PRIVATE ONRECORD_FUZZ_TARGET=${target})
    target_link_libraries(fuzz_${target} PRIVATE fuzz_targets)
    target_link_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
    list(APPEND fuzzers fuzz_${target})
  endforeach()
  add_custom_target(fuzzers DEPENDS ${fuzzers})
elseif(ONRECORD_TESTS)
  add_executable(fuzz_test ${fuzz_dir}/cases_test.cpp ${fuzz_dir}/targets.cpp
    ${fuzz_dir}/store_target.cpp)
  target_link_libraries(fuzz_test PRIVATE onrecord_pipeline GTest::gtest_main)
  target_compile_definitions(fuzz_test PRIVATE ONRECORD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(fuzz_test DISCOVERY_TIMEOUT 120)
endif()

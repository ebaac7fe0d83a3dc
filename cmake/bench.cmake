# Benchmarks of the stages: ONRECORD_BENCH builds onrecord_bench (needs libbenchmark-dev).
if(ONRECORD_BENCH)
  find_package(benchmark REQUIRED)
  file(GLOB bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/*.cpp)
  add_executable(onrecord_bench ${bench_sources})
  target_link_libraries(onrecord_bench PRIVATE onrecord_pipeline benchmark::benchmark)
endif()

# Linked into the programs, mimalloc takes the place of malloc and new (bench/RESULTS.md says what that
# saves). Sanitizers have an allocator of their own; without the library the one of libc serves.
if(ONRECORD_MIMALLOC AND NOT ONRECORD_SANITIZE AND NOT ONRECORD_FUZZ)
  find_library(MIMALLOC mimalloc)
  find_path(MIMALLOC_INCLUDE mimalloc.h)
  if(MIMALLOC AND MIMALLOC_INCLUDE)
    foreach(program IN LISTS programs)
      target_sources(${program} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/large_pages.cpp)
      target_link_libraries(${program} PRIVATE ${MIMALLOC})
    endforeach()
  endif()
endif()

# Linked into the programs, mimalloc takes the place of malloc and new (bench/RESULTS.md says what that
# saves). Sanitizers have an allocator of their own; without the library the one of libc serves.
if(ONRECORD_MIMALLOC AND NOT ONRECORD_SANITIZE AND NOT ONRECORD_FUZZ)
  find_library(MIMALLOC mimalloc)
  if(MIMALLOC)
    foreach(program IN LISTS programs)
      # Nothing names a function of mimalloc, so a linker that drops what is not needed would drop it.
      target_link_libraries(${program} PRIVATE -Wl,--push-state,--no-as-needed ${MIMALLOC} -Wl,--pop-state)
    endforeach()
  endif()
endif()

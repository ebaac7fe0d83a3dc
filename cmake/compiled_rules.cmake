# The rules inside the programs are compiled when these are built, so that they start at once; without
# that (a build for another machine, which cannot run its own program) they compile them at each start.
option(ONRECORD_COMPILED_RULES "Compile the built-in rules into the programs" ON)
set(compiled_rules ${CMAKE_BINARY_DIR}/rules.compiled)
if(ONRECORD_COMPILED_RULES AND NOT CMAKE_CROSSCOMPILING AND NOT ONRECORD_FUZZ)
  add_executable(compile_rules cmake/compile_rules.cpp)
  target_link_libraries(compile_rules PRIVATE onrecord_extractors)
  add_custom_command(
    OUTPUT ${compiled_rules}
    COMMAND compile_rules ${compiled_rules}
    DEPENDS compile_rules
    VERBATIM)
else()
  file(WRITE ${compiled_rules} "")
endif()
set_source_files_properties(cmake/compiled_rules.S PROPERTIES
  OBJECT_DEPENDS ${compiled_rules} COMPILE_OPTIONS "-Wa,-I${CMAKE_BINARY_DIR}")
target_sources(onrecord_pipeline PRIVATE cmake/compiled_rules.S)

# The style sheet and the script that every page carries, and the SHA-256 of the script in base64:
# a page allows that script by its hash, and no other.
set(page_script ${CMAKE_SOURCE_DIR}/view/page.js)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page_script})
file(SHA256 ${page_script} digest)
set(letters "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
set(page_script_hash "")
string(APPEND digest "00")  # 33 bytes are 44 letters; the last stands for nothing
foreach(group RANGE 0 10)
  math(EXPR at "${group} * 6")
  string(SUBSTRING ${digest} ${at} 6 bytes)
  foreach(shift IN ITEMS 18 12 6 0)
    math(EXPR letter "(0x${bytes} >> ${shift}) & 63")
    string(SUBSTRING ${letters} ${letter} 1 letter)
    string(APPEND page_script_hash ${letter})
  endforeach()
endforeach()
string(SUBSTRING ${page_script_hash} 0 43 page_script_hash)

set_source_files_properties(cmake/page.S PROPERTIES
  OBJECT_DEPENDS "${CMAKE_SOURCE_DIR}/view/page.css;${page_script}"
  COMPILE_OPTIONS "-Wa,-I${CMAKE_SOURCE_DIR}/view")
target_sources(onrecord_view PRIVATE cmake/page.S)
target_compile_definitions(onrecord_view PRIVATE
  ONRECORD_SCRIPT_HASH="sha256-${page_script_hash}=")

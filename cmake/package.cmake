# The Debian package: cpack -G DEB --config build/release/CPackConfig.cmake
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs examples DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME onrecord)
set(CPACK_PACKAGE_CONTACT "OnRecord maintainers <maintainers@onrecord.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "who said what, when, and who wants what: facts from news text")
set(CPACK_PACKAGE_DESCRIPTION
    "Reads news articles and writes down quotes with their speakers, dates and proposals,
each with the words that state it and the rule that found it, into a SQLite store
that answers questions.")
set(CPACK_PACKAGE_FILE_NAME onrecord_${PROJECT_VERSION})
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)

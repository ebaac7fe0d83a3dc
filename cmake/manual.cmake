# Manual pages and shell completions, written by the program itself from its table of commands.
set(manual_dir ${CMAKE_BINARY_DIR}/manual)
file(MAKE_DIRECTORY ${manual_dir})

set(manual_files "")
function(onrecord_write file)
  add_custom_command(
    OUTPUT ${manual_dir}/${file}
    COMMAND onrecord ${ARGN} > ${manual_dir}/${file}
    DEPENDS onrecord
    VERBATIM)
  list(APPEND manual_files ${manual_dir}/${file})
  set(manual_files ${manual_files} PARENT_SCOPE)
endfunction()

foreach(program IN LISTS programs)
  string(REGEX REPLACE "^onrecord-?" "" command ${program})
  onrecord_write(${program}.1 --manual ${command})
  install(FILES ${manual_dir}/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
foreach(shell IN ITEMS bash zsh fish)
  onrecord_write(${shell} --completions ${shell})
endforeach()
add_custom_target(manual ALL DEPENDS ${manual_files})

# bash looks for a file with the name of the command it completes.
foreach(program IN LISTS programs)
  install(FILES ${manual_dir}/bash RENAME ${program}
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
endforeach()
install(FILES ${manual_dir}/zsh RENAME _onrecord
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${manual_dir}/fish RENAME onrecord.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

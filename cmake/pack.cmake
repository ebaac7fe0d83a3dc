# Joins files into one: each behind a line "\x1f" + its path, so that the loader can tell them apart.
string(ASCII 31 mark)
set(pack "")
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} content)
  string(APPEND pack "${mark}${file}\n${content}")
endforeach()
file(WRITE ${OUT} "${pack}")

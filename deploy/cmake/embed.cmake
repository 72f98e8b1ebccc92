# cmake -DNAME=set -DFILES=a;b [-DUNDER=folder] [-DTERSER=script] -DHEADER=set.h -DSOURCE=set.cpp -P embed.cmake:
# files as C++ bytes (see leaklab_embed).
list(LENGTH FILES count)
set(declarations)
set(definitions)
set(entries)
foreach(path ${FILES})
  get_filename_component(file ${path} NAME)
  if(UNDER)
    file(RELATIVE_PATH file ${UNDER} ${path})
  endif()
  string(MAKE_C_IDENTIFIER ${file} id)
  file(READ ${path} hex HEX)
  if(TERSER)
    execute_process(COMMAND node ${TERSER} ${path} --mangle keep_fnames=true,keep_classnames=true --ecma 2022
      OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    string(HEX "${text}" hex)
  endif()
  string(LENGTH "${hex}" size)
  math(EXPR size "${size} / 2")
  string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND declarations "extern const std::string_view ${id};\n")
  string(APPEND definitions "static constexpr char ${id}_bytes[] = {\n${bytes}0};\n"
    "constinit const std::string_view ${id}{${id}_bytes, ${size}};\n")
  string(APPEND entries "    File{\"${file}\", {${id}_bytes, ${size}}},\n")
endforeach()
file(WRITE ${HEADER} "#pragma once
// Generated: the embedded files of '${NAME}'.
#include <array>
#include <string_view>
namespace leaklab::embedded::${NAME} {
struct File {
  std::string_view name;
  std::string_view text;
};
${declarations}extern const std::array<File, ${count}> files;
}  // namespace leaklab::embedded::${NAME}
")
file(WRITE ${SOURCE} "#include \"embedded/${NAME}.h\"
namespace leaklab::embedded::${NAME} {
${definitions}constinit const std::array<File, ${count}> files{{
${entries}}};
}  // namespace leaklab::embedded::${NAME}
")

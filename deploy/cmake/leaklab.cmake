# How our own targets are declared.
#
#   leaklab_library(leaklab_lab SOURCES session.cpp timeline.cpp LINK leaklab_script)
#     One folder under src/. LINK names exactly what the folder may use: the arrows of src/README.md. Includes are
#     written from src/ ("lab/session.h"); tests/architecture holds them to the same arrows.
#   leaklab_program(leaklab SOURCES main.cpp LINK leaklab_lab)
#     An executable in build/PRESET/bin.
#   leaklab_embed(shaders FILES plot.vert plot.frag)
#     A library of files as bytes. #include "embedded/shaders.h", then leaklab::embedded::shaders::plot_vert is a
#     std::string_view of the file, and leaklab::embedded::shaders::files lists all with their names, in this order.
#     MINIFIED shortens JavaScript (comments, spaces, names of locals); UNDER folder makes names paths from there.
#
# ${platform} is native or web: window_${platform}.cpp lists the file that the build picks.

set(LEAKLAB_GENERATED ${PROJECT_BINARY_DIR}/generated)

add_library(leaklab_options INTERFACE)
target_include_directories(leaklab_options INTERFACE ${PROJECT_SOURCE_DIR}/src ${LEAKLAB_GENERATED})
target_compile_options(leaklab_options INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wimplicit-fallthrough -Wundef -Werror -fno-exceptions -fno-rtti)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # g++ 12 takes libstdc++'s own string code for overlapping copies; what it guesses from data flow stays a warning.
  target_compile_options(leaklab_options INTERFACE
    -Wno-restrict -Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=maybe-uninitialized)
else()
  target_compile_options(leaklab_options INTERFACE -Wno-unused-private-field)  # padding that fixes a cell's layout
endif()
if(EMSCRIPTEN)
  # What is downloaded counts: the page takes -Oz, but for what runs programs (see src/heap, src/script and src/lab).
  # With -Oz Emscripten forbids that anything be inlined, which makes the code larger, and many times slower. Optimising
  # at the link once more saves a twentieth; what is worth inlining has been inlined by then.
  set(LEAKLAB_SMALL -Oz -finline-functions -flto)
  set(LEAKLAB_FAST -O2 -finline-functions -flto)
  target_compile_options(leaklab_options INTERFACE ${LEAKLAB_SMALL})
  target_link_options(leaklab_options INTERFACE -Wl,-mllvm,-inline-threshold=0)
endif()

if(LEAKLAB_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(LEAKLAB_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")

set(platform native)
if(EMSCRIPTEN)
  set(platform web)
  # Emscripten's linker requires 'acorn', which Debian keeps where only Debian's own node looks.
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

function(leaklab_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  if(NOT ARG_SOURCES)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE leaklab_options ${ARG_LINK})
    return()
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE leaklab_options PUBLIC ${ARG_LINK})
endfunction()

function(leaklab_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE leaklab_options ${ARG_LINK})
endfunction()

function(leaklab_embed name)
  cmake_parse_arguments(ARG "MINIFIED" "UNDER" "FILES" ${ARGN})
  set(terser)
  if(ARG_MINIFIED)
    set(terser ${PROJECT_SOURCE_DIR}/node_modules/terser/bin/terser)
  endif()
  set(under)
  if(ARG_UNDER)
    get_filename_component(under ${ARG_UNDER} ABSOLUTE)
  endif()
  set(files)
  foreach(file ${ARG_FILES})
    get_filename_component(path ${file} ABSOLUTE)
    list(APPEND files ${path})
  endforeach()
  set(header ${LEAKLAB_GENERATED}/embedded/${name}.h)
  set(source ${LEAKLAB_GENERATED}/embedded/${name}.cpp)
  set(script ${PROJECT_SOURCE_DIR}/deploy/cmake/embed.cmake)
  add_custom_command(OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} "-DFILES=${files}" -DUNDER=${under}
            -DTERSER=${terser} -DHEADER=${header} -DSOURCE=${source} -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Embedding ${name}"
    VERBATIM)
  add_library(${name} STATIC ${source} ${header})
  target_include_directories(${name} SYSTEM PUBLIC ${LEAKLAB_GENERATED})
endfunction()

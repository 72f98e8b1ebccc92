# What others wrote, each a target whose headers are SYSTEM. deploy/setup brings it here; README.md says why each.
# Sources are compiled without our warnings, at -O2 also in debug builds of the parser (never -Oz: three times slower).

set(THIRD_PARTY ${PROJECT_SOURCE_DIR}/build/third_party)
set(NODE_MODULES ${PROJECT_SOURCE_DIR}/node_modules)
foreach(folder ${THIRD_PARTY}/imgui ${THIRD_PARTY}/zlib ${NODE_MODULES}/tree-sitter-javascript)
  if(NOT EXISTS ${folder})
    message(FATAL_ERROR "${folder} is missing: run deploy/setup first.")
  endif()
endforeach()

function(third_party_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;INCLUDE;OPTIONS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} SYSTEM PUBLIC ${ARG_INCLUDE})
  target_compile_options(${name} PRIVATE -w ${ARG_OPTIONS})
endfunction()

# A header-only package of the system. Its folder alone is linked into the build tree, so that the web build sees it
# without seeing the rest of /usr/include.
function(third_party_headers name folder)
  find_path(${name}_INCLUDE ${folder} PATHS /usr/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  set(root ${PROJECT_BINARY_DIR}/third_party/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${${name}_INCLUDE}/${folder} ${root}/${folder} SYMBOLIC)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${root})
endfunction()

third_party_headers(fmt_headers fmt)
# No locale: what is printed is the same everywhere, and std::locale would be the largest part of the page's library.
target_compile_definitions(fmt_headers INTERFACE FMT_REDUCE_INT_INSTANTIATIONS=1 "FMT_STATIC_THOUSANDS_SEPARATOR=','")
third_party_library(fmt SOURCES ${CMAKE_CURRENT_LIST_DIR}/fmt.cpp OPTIONS ${LEAKLAB_SMALL} -std=c++20 -fno-exceptions -fno-rtti)
target_link_libraries(fmt PUBLIC fmt_headers)
third_party_headers(cli11 CLI)  # throws: what links it is built with exceptions, and keeps to one small file
if(EMSCRIPTEN)
  target_compile_options(cli11 INTERFACE -fexceptions -fwasm-exceptions -frtti)
  target_link_options(cli11 INTERFACE -fwasm-exceptions)
else()
  target_compile_options(cli11 INTERFACE -fexceptions -frtti)
endif()

# --- The parser -------------------------------------------------------------------------------------------------------
set(TREE_SITTER ${NODE_MODULES}/tree-sitter/vendor/tree-sitter/lib)
third_party_library(tree_sitter
  SOURCES ${TREE_SITTER}/src/lib.c
  INCLUDE ${TREE_SITTER}/include
  OPTIONS -O2)
target_include_directories(tree_sitter PRIVATE ${TREE_SITTER}/src)
target_compile_definitions(tree_sitter PRIVATE _POSIX_C_SOURCE=200112L _DEFAULT_SOURCE)

set(GRAMMAR ${NODE_MODULES}/tree-sitter-javascript/src)
third_party_library(tree_sitter_javascript SOURCES ${GRAMMAR}/parser.c ${GRAMMAR}/scanner.c OPTIONS -O2)
target_include_directories(tree_sitter_javascript PRIVATE ${GRAMMAR})
target_link_libraries(tree_sitter_javascript PUBLIC tree_sitter)

# --- Drawing ----------------------------------------------------------------------------------------------------------
set(IMGUI ${THIRD_PARTY}/imgui)
third_party_library(imgui
  SOURCES ${IMGUI}/imgui.cpp ${IMGUI}/imgui_draw.cpp ${IMGUI}/imgui_tables.cpp ${IMGUI}/imgui_widgets.cpp
          ${IMGUI}/misc/cpp/imgui_stdlib.cpp
  INCLUDE ${IMGUI} ${IMGUI}/misc/cpp
  OPTIONS ${LEAKLAB_SMALL})
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT)

third_party_library(imgui_glfw SOURCES ${IMGUI}/backends/imgui_impl_glfw.cpp INCLUDE ${IMGUI}/backends)
third_party_library(imgui_opengl3 SOURCES ${IMGUI}/backends/imgui_impl_opengl3.cpp INCLUDE ${IMGUI}/backends
  OPTIONS ${LEAKLAB_SMALL})
target_link_libraries(imgui_glfw PUBLIC imgui)
target_link_libraries(imgui_opengl3 PUBLIC imgui)

add_library(gl INTERFACE)
add_library(glfw_window INTERFACE)
if(EMSCRIPTEN)
  target_compile_definitions(imgui PUBLIC IMGUI_IMPL_OPENGL_ES3 IMGUI_DISABLE_FILE_FUNCTIONS)
  target_link_options(gl INTERFACE -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
  target_link_options(glfw_window INTERFACE -sUSE_GLFW=3)
else()
  find_package(OpenGL REQUIRED COMPONENTS OpenGL)
  find_package(glfw3 3.3 REQUIRED)
  target_compile_definitions(gl INTERFACE GL_GLEXT_PROTOTYPES)
  target_link_libraries(gl INTERFACE OpenGL::GL)
  target_link_libraries(glfw_window INTERFACE glfw)
endif()
target_link_libraries(imgui_opengl3 PUBLIC gl ${CMAKE_DL_LIBS})
target_link_libraries(imgui_glfw PUBLIC glfw_window)

# --- Compression, line editing, tests ---------------------------------------------------------------------------------
if(EMSCRIPTEN)
  set(ZLIB ${THIRD_PARTY}/zlib)
  set(zlib_sources)
  foreach(name adler32 crc32 deflate inffast inflate inftrees trees zutil)
    list(APPEND zlib_sources ${ZLIB}/${name}.c)
  endforeach()
  third_party_library(zlib SOURCES ${zlib_sources} INCLUDE ${ZLIB})
  set_target_properties(zlib PROPERTIES EXCLUDE_FROM_ALL ON)
else()
  find_package(ZLIB REQUIRED)
  add_library(zlib INTERFACE)
  target_link_libraries(zlib INTERFACE ZLIB::ZLIB)

  find_library(EDIT_LIBRARY edit REQUIRED)
  add_library(libedit INTERFACE)
  target_link_libraries(libedit INTERFACE ${EDIT_LIBRARY})
endif()

set(GTEST /usr/src/googletest)
function(third_party_googletest)
  third_party_library(gtest
    SOURCES ${GTEST}/googletest/src/gtest-all.cc ${GTEST}/googletest/src/gtest_main.cc
    INCLUDE ${GTEST}/googletest/include)
  target_include_directories(gtest PRIVATE ${GTEST}/googletest)
  target_compile_options(gtest PRIVATE -fno-exceptions -fno-rtti)
  if(NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    target_link_libraries(gtest PUBLIC Threads::Threads)
  endif()
endfunction()

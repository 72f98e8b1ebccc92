# The two typefaces, reduced to what a user interface needs: Latin and Latin-1 with Latin Extended-A, punctuation,
# arrows and a few signs, and for the code's typeface box drawing. Page and canvas share the files, so that each is
# downloaded once; the window's program has them embedded.
#
#   ${LEAKLAB_FONTS}/ui.otf, mono.ttf   Inter and JetBrains Mono (target leaklab_fonts)
#   fonts                               the same as bytes (native): #include "embedded/fonts.h"

find_program(HB_SUBSET hb-subset REQUIRED)
find_file(INTER NAMES Inter-Regular.otf Inter-Regular.ttf
  PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
find_file(JETBRAINS_MONO JetBrainsMono-Regular.ttf
  PATHS /usr/share/fonts/truetype/jetbrains-mono NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)

set(FONT_UNICODES "20-7e,a0-17f,2010-2027,2030-203a,20ac,2190-2195,2212,2260-2265,25b6,2713,2717")
set(BOX_DRAWING "2500-257f")  # what console.table draws with
set(LEAKLAB_FONTS ${PROJECT_BINARY_DIR}/fonts)
file(MAKE_DIRECTORY ${LEAKLAB_FONTS})

function(subset_font input output unicodes features)
  add_custom_command(OUTPUT ${output}
    COMMAND ${HB_SUBSET} --unicodes=${unicodes} --no-hinting --desubroutinize --layout-features=${features}
            --output-file=${output} ${input}
    DEPENDS ${input} ${PROJECT_SOURCE_DIR}/deploy/cmake/fonts.cmake
    VERBATIM)
endfunction()

subset_font(${INTER} ${LEAKLAB_FONTS}/ui.otf "${FONT_UNICODES}" kern,tnum)
subset_font(${JETBRAINS_MONO} ${LEAKLAB_FONTS}/mono.ttf "${FONT_UNICODES},${BOX_DRAWING}" "")
add_custom_target(leaklab_fonts DEPENDS ${LEAKLAB_FONTS}/ui.otf ${LEAKLAB_FONTS}/mono.ttf)
if(NOT EMSCRIPTEN)
  leaklab_embed(fonts FILES ${LEAKLAB_FONTS}/ui.otf ${LEAKLAB_FONTS}/mono.ttf)
endif()

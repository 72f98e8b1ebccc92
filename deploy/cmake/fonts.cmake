# The two typefaces, reduced to what a user interface needs: Latin and Latin-1 with Latin Extended-A, punctuation,
# currency, arrows, mathematics, box drawing, blocks and shapes.
#
#   font_ui, font_mono    for the canvas: #include "embedded/font_ui.h", leaklab::embedded::font_ui::font_ui_otf (Inter)
#                         and leaklab::embedded::font_mono::font_mono_ttf (JetBrains Mono)
#   build/web/fonts/      the same for the page: ui.woff2, mono.woff2 (target page_fonts)

find_program(HB_SUBSET hb-subset REQUIRED)
find_file(INTER NAMES Inter-Regular.otf Inter-Regular.ttf
  PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
find_file(JETBRAINS_MONO JetBrainsMono-Regular.ttf
  PATHS /usr/share/fonts/truetype/jetbrains-mono NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)

set(FONT_UNICODES "20-7e,a0-17f,2010-2027,2030-203a,2044,20ac,2190-2195,21a9,21aa,21b5,21bb,21d2,2200-2265,2318,\
2500-257f,2580-259f,25a0-25cf,2713,2717")

function(subset_font input output)
  add_custom_command(OUTPUT ${output}
    COMMAND ${HB_SUBSET} --unicodes=${FONT_UNICODES} --no-hinting ${ARGN} --output-file=${output} ${input}
    DEPENDS ${input} ${PROJECT_SOURCE_DIR}/deploy/cmake/fonts.cmake
    VERBATIM)
endfunction()

# The canvas reads outlines and advances, no layout tables.
set(canvas_fonts ${PROJECT_BINARY_DIR}/canvas-fonts)
file(MAKE_DIRECTORY ${canvas_fonts})
subset_font(${INTER} ${canvas_fonts}/font_ui.otf --drop-tables+=GSUB,GPOS,GDEF,DSIG)
subset_font(${JETBRAINS_MONO} ${canvas_fonts}/font_mono.ttf --drop-tables+=GSUB,GPOS,GDEF,DSIG)
leaklab_embed(font_ui FILES ${canvas_fonts}/font_ui.otf)
leaklab_embed(font_mono FILES ${canvas_fonts}/font_mono.ttf)

if(EMSCRIPTEN)
  find_program(WOFF2_COMPRESS woff2_compress REQUIRED)
  set(PAGE_FONTS ${PROJECT_BINARY_DIR}/fonts)
  file(MAKE_DIRECTORY ${PAGE_FONTS})
  subset_font(${INTER} ${PAGE_FONTS}/ui.otf --layout-features=kern,tnum,ccmp,mark,mkmk)
  subset_font(${JETBRAINS_MONO} ${PAGE_FONTS}/mono.ttf --layout-features=kern,ccmp,mark,mkmk)
  foreach(font ui.otf mono.ttf)
    get_filename_component(name ${font} NAME_WE)
    add_custom_command(OUTPUT ${PAGE_FONTS}/${name}.woff2
      COMMAND ${WOFF2_COMPRESS} ${PAGE_FONTS}/${font} DEPENDS ${PAGE_FONTS}/${font} VERBATIM)
  endforeach()
  add_custom_target(page_fonts DEPENDS ${PAGE_FONTS}/ui.woff2 ${PAGE_FONTS}/mono.woff2)
endif()

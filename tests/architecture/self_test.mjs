// Shows that each rule can fail: a small tree that breaks it, and a sound one that breaks none.

const kHeader = '#pragma once\n// What it is.\n';
const source = (path, text) => ({ path, text });
const listed = (folder, ...names) => source(`${folder}/CMakeLists.txt`, `leaklab_library(x SOURCES ${names.join(' ')})\n`);

export const kSoundTree = [
  source('README.md', '# Leaklab\n'),
  listed('src/base', 'check.cpp'),
  source('src/base/check.h', kHeader),
  source('src/base/check.cpp', '#include "base/check.h"\n\n#include <cstdio>\n'),
  listed('src/heap', 'heap.cpp'),
  source('src/heap/heap.cpp', '#include "base/check.h"\n'),
  listed('src/script', 'builtins/prelude.cpp', 'compiler/scope.cpp'),
  source('src/script/builtins/prelude.cpp', '#include "embedded/prelude.h"\n#include "heap/heap.h"\n'),
  source('src/script/compiler/scope.cpp', '#include "script/syntax/tree.h"\n'),
  source('src/script/syntax/tree.h', `${kHeader}#include <tree_sitter/api.h>\n`),
  listed('src/platform', 'window_${platform}.cpp'),
  source('src/platform/window_native.cpp', '#include <GLFW/glfw3.h>\n#include "imgui_impl_glfw.h"\n'),
  source('src/platform/window_web.cpp', '#include <emscripten/html5.h>\n'),
  source('src/canvas/gl.h', `${kHeader}#include <GLES3/gl3.h>\n#include "imgui.h"\n#include "lab/session.h"\n`),
];

// Each breaks the rule of that name once.
export const kBadTrees = {
  'Folders include only what the arrows allow': [
    [source('src/heap/heap.h', `${kHeader}#include "script/engine.h"\n`)],
    [source('src/canvas/plot.h', `${kHeader}#include "heap/heap.h"\n`)],
    [source('src/script/vm/vm.h', `${kHeader}#include "lab/session.h"\n`)],
    [source('src/script/syntax/tree.h', `${kHeader}#include "script/vm/vm.h"\n`)],
    [source('src/app/leaklab.h', `${kHeader}  #  include <heap/heap.h>\n`)],
    [source('src/platform/window.h', `${kHeader}#include "canvas/panel.h"\n`)],
  ],
  'Libraries of others are included only where they belong': [
    [source('src/script/compiler/a.h', `${kHeader}#include <tree_sitter/api.h>\n`)],
    [source('src/lab/a.h', `${kHeader}#include <imgui.h>\n`)],
    [source('src/platform/a.h', `${kHeader}#include <GL/gl.h>\n`)],
    [source('src/canvas/a.h', `${kHeader}#include <GLFW/glfw3.h>\n`)],
    [source('src/platform/window_native.h', `${kHeader}#include <emscripten.h>\n`)],
    [source('src/canvas/canvas_web.h', `${kHeader}#include <emscripten.h>\n`)],
    [source('src/base/a.h', `${kHeader}#include <format>\n`)],
  ],
  'Includes are written from src/': [
    [source('src/base/check.h', kHeader), source('src/base/a.h', `${kHeader}#include "check.h"\n`)],
    [source('src/base/a.h', `${kHeader}#include "../base/check.h"\n`)],
  ],
  'No source asks which platform it is compiled for': [[source('src/app/a.h', `${kHeader}#ifdef __EMSCRIPTEN__\n#endif\n`)]],
  'No file is longer than 600 lines': [[source('src/base/a.h', kHeader + '\n'.repeat(600))]],
  'No line of C++ is longer than 120 columns': [[source('src/base/a.h', `${kHeader}// ${'x'.repeat(118)}\n`)]],
  'Headers begin with #pragma once and a comment': [
    [source('src/base/a.h', '// What it is.\n#pragma once\n')],
    [source('src/base/a.h', '#pragma once\n\nint a;\n')],
  ],
  'Every C++ source is listed in a CMakeLists.txt': [[listed('src/base', 'b.cpp'), source('src/base/a.cpp', '')]],
  'Nothing is marked as unfinished': [[source('src/base/a.h', `${kHeader}// TO${'DO'}: later\n`)]],
  "No file names a path of somebody's machine": [[source('deploy/a', 'cd "/ro' + 'ot/project"\n')]],
  'No generated binary is kept': [[source('web/font.woff2', 'wOF2\0\0')]],
  'The top level holds only what belongs there': [[source('notes/a.md', '')]],
};

// Complaints about the rules themselves; none where each finds what it should and nothing else.
export function check_rules(rules) {
  const complaints = [];
  for (const rule of rules) {
    rule.find(kSoundTree).forEach((found) => complaints.push(`"${rule.name}" finds fault with a sound tree: ${found}`));
    const trees = kBadTrees[rule.name] ?? [];
    if (trees.length === 0) {
      complaints.push(`"${rule.name}" has no bad tree that shows it can fail`);
    }
    trees.forEach((tree, index) => {
      if (rule.find(tree).length !== 1) {
        complaints.push(`"${rule.name}" does not find the one fault of its bad tree ${index + 1}`);
      }
    });
  }
  return complaints;
}

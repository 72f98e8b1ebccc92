// What the tree's shape promises, each rule a function from files to complaints. A file is {path, text}, its path
// relative to the repository. Pure: reads nothing, so that self_test.mjs can feed it bad trees.

// Which of our folders a folder's sources may include. The same arrows stand in src/README.md and in the link lists.
const kAllowed = {
  'base': ['base'],
  'heap': ['base', 'heap'],
  'script/syntax': ['base', 'script/syntax'],
  'script/regexp': ['base', 'script/regexp'],
  'script': ['base', 'heap', 'script', 'script/regexp', 'script/syntax', 'embedded'],
  'lab': ['base', 'heap', 'script', 'lab', 'embedded'],
  'canvas': ['base', 'lab', 'canvas', 'embedded'],
  'platform': ['base', 'platform'],
  'app': ['base', 'lab', 'canvas', 'platform', 'app', 'embedded'],
};

// Headers of others: which folders may include them. What is not named here is free.
const kForeign = [
  { header: /^tree_sitter\//, name: 'tree-sitter', allowed: (path) => path.startsWith('src/script/syntax/') },
  { header: /^imgui_impl_glfw/, name: "ImGui's GLFW backend", allowed: (path) => path.startsWith('src/platform/') },
  { header: /^imgui_impl_opengl/, name: "ImGui's GL backend", allowed: (path) => path.startsWith('src/canvas/') },
  { header: /^(imgui|imstb)/, name: 'Dear ImGui', allowed: (path) => /^src\/(canvas|platform)\//.test(path) },
  { header: /^(GL|GLES2|GLES3|KHR)\//, name: 'OpenGL', allowed: (path) => path.startsWith('src/canvas/') },
  { header: /^GLFW\//, name: 'GLFW', allowed: (path) => path.startsWith('src/platform/') },
  { header: /^emscripten/, name: 'Emscripten', allowed: (path) => /^src\/(platform|app)\/\w*web\w*\.(h|cpp)$/.test(path) },
  { header: /^(CLI|editline)\//, name: "the command line's libraries", allowed: (path) => path.startsWith('src/app/') },
  { header: /^(gtest|gmock)\//, name: 'googletest', allowed: (path) => path.startsWith('tests/') },
  { header: /^zlib\.h$/, name: 'zlib', allowed: (path) => path.startsWith('src/lab/') },
  {
    header: /^(format|ranges|coroutine|source_location|expected|memory_resource|print|iostream)$/,
    name: 'a standard header that some of our compilers lack, or that libraries must not print with',
    allowed: () => false,
  },
];

const is_cpp = (file) => /\.(h|cpp)$/.test(file.path);
const is_source = (file) => file.path.startsWith('src/') && is_cpp(file);
const is_written = (file) => /^(src|web|shaders|tests|deploy)\//.test(file.path) && !/\.(json|png|js\.txt)$/.test(file.path);

// The folder whose arrows hold for a path or an include: the longest key of kAllowed that it starts with.
function folder_of(name) {
  const known = [...Object.keys(kAllowed), 'embedded'].sort((a, b) => b.length - a.length);
  return known.find((folder) => name.startsWith(`${folder}/`)) ?? null;
}

function includes_of(file) {
  const found = [];
  file.text.split('\n').forEach((line, index) => {
    const match = /^\s*#\s*include\s*["<]([^">]+)[">]/.exec(line);
    if (match) {
      found.push({ header: match[1], where: `${file.path}:${index + 1}` });
    }
  });
  return found;
}

function lines_matching(files, pattern, complaint) {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${complaint}`] : [])),
  );
}

function arrows(files) {
  return files.filter(is_source).flatMap((file) => {
    const from = folder_of(file.path.slice('src/'.length));
    return includes_of(file).flatMap(({ header, where }) => {
      const to = folder_of(header);
      const is_allowed = from === null || to === null || kAllowed[from].includes(to);
      return is_allowed ? [] : [`${where}: ${from} must not include ${header}`];
    });
  });
}

function foreign_headers(files) {
  return files.filter(is_cpp).flatMap((file) =>
    includes_of(file).flatMap(({ header, where }) => {
      const rule = kForeign.find((candidate) => candidate.header.test(header));
      return !rule || rule.allowed(file.path) ? [] : [`${where}: ${header} is ${rule.name}, which has no place here`];
    }),
  );
}

// "heap/cell.h", never "cell.h" or "../heap/cell.h": the arrows could not be read otherwise.
function full_includes(files) {
  const names = new Set(files.filter(is_source).map((file) => file.path.split('/').pop()));
  return files.filter(is_source).flatMap((file) =>
    includes_of(file).flatMap(({ header, where }) =>
      header.startsWith('.') || (!header.includes('/') && names.has(header)) ? [`${where}: write ${header} from src/`] : [],
    ),
  );
}

function platform_conditionals(files) {
  return lines_matching(files.filter(is_source), /__EMSCRIPTEN__|\b_WIN32\b|__APPLE__|__linux__/,
    'the build picks files by platform, sources do not');
}

function sizes(files) {
  return files.filter(is_written).flatMap((file) => {
    const lines = file.text.split('\n').length - 1;
    return lines > 600 ? [`${file.path}: ${lines} lines, 600 are the limit`] : [];
  });
}

function line_lengths(files) {
  return lines_matching(files.filter(is_cpp), /^.{121,}$/u, 'longer than 120 columns');
}

function headers(files) {
  return files.filter((file) => is_cpp(file) && file.path.endsWith('.h')).flatMap((file) => {
    const [first, second = ''] = file.text.split('\n');
    if (first !== '#pragma once') {
      return [`${file.path}:1: a header begins with #pragma once`];
    }
    return second.startsWith('// ') ? [] : [`${file.path}:2: a header opens with a comment: what it is, what it promises, who uses it`];
  });
}

// Explicit source lists are forgotten easily: every .cpp stands in its folder's CMakeLists.txt or in one above it.
function listed_sources(files) {
  const lists = files.filter((file) => file.path.endsWith('CMakeLists.txt'));
  return files.filter((file) => /^(src|tests)\/.*\.cpp$/.test(file.path)).flatMap((file) => {
    const is_listed = lists.some((list) => {
      const folder = list.path.slice(0, -'CMakeLists.txt'.length);
      const name = file.path.slice(folder.length);
      const parts = list.text.split(/[\s()]+/);
      return file.path.startsWith(folder) && parts.some((part) => part === name || with_platform(part, name));
    });
    return is_listed ? [] : [`${file.path}: stands in no CMakeLists.txt`];
  });
}

// window_${platform}.cpp lists both of its files.
function with_platform(part, name) {
  return part.includes('${platform}') && ['native', 'web'].some((platform) => part.replace('${platform}', platform) === name);
}

function unfinished_marks(files) {
  return lines_matching(files.filter((file) => is_written(file) && !file.path.startsWith('tests/architecture/')),
    /\b(TODO|FIXME|XXX|HACK)\b/, 'an unfinished thing belongs in an issue');
}

function machine_paths(files) {
  return lines_matching(files.filter((file) => !file.path.startsWith('tests/architecture/')), /(^|[\s"'=(])\/(work|root|farm)\/[a-z]/,
    "a path of somebody's machine");
}

function generated_files(files) {
  return files.flatMap((file) => {
    const is_picture = /^(tests|web)\/.*\.(png|ico)$/.test(file.path);
    return file.text.includes('\0') && !is_picture ? [`${file.path}: a binary: generate it at build time`] : [];
  });
}

const kTopLevel = new Set(['src', 'web', 'shaders', 'tests', 'deploy', 'CMakeLists.txt', 'CMakePresets.json', 'README.md', 'LICENSE',
  'package.json', 'package-lock.json', '.npmrc', '.clang-format', '.clang-tidy', '.gitignore', '.ci']);

function top_level(files) {
  const strange = new Set(files.map((file) => file.path.split('/')[0]).filter((name) => !kTopLevel.has(name)));
  return [...strange].map((name) => `${name}: has no place at the top level`);
}

// Each promise as a sentence, with the function that finds what breaks it.
export const kRules = [
  { name: 'Folders include only what the arrows allow', find: arrows },
  { name: 'Libraries of others are included only where they belong', find: foreign_headers },
  { name: 'Includes are written from src/', find: full_includes },
  { name: 'No source asks which platform it is compiled for', find: platform_conditionals },
  { name: 'No file is longer than 600 lines', find: sizes },
  { name: 'No line of C++ is longer than 120 columns', find: line_lengths },
  { name: 'Headers begin with #pragma once and a comment', find: headers },
  { name: 'Every C++ source is listed in a CMakeLists.txt', find: listed_sources },
  { name: 'Nothing is marked as unfinished', find: unfinished_marks },
  { name: "No file names a path of somebody's machine", find: machine_paths },
  { name: 'No generated binary is kept', find: generated_files },
  { name: 'The top level holds only what belongs there', find: top_level },
];

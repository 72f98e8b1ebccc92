// Runs one program in QuickJS's WebAssembly build under node: node quickjs.mjs FILE

import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';

const quickjs = await newQuickJSWASMModuleFromVariant(variant);
const vm = quickjs.newContext();
const log = vm.newFunction('log', (...texts) => console.log(...texts.map((text) => vm.dump(text))));
const console_object = vm.newObject();
vm.setProp(console_object, 'log', log);
vm.setProp(vm.global, 'console', console_object);
const result = vm.evalCode(readFileSync(process.argv[2], 'utf8'));
if (result.error) {
  throw new Error(JSON.stringify(vm.dump(result.error)));
}

// A static server for one folder on this machine alone: node deploy/static_server.mjs FOLDER [PORT]
// Prints its address once it listens. Port 0 takes any free one. Reads nothing outside the folder, follows no link out
// of it, lists no folder. Who uses it: deploy/serve and the browser tests.

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

// The file that a request's path names, or null where there is none or it lies outside the folder.
async function find_file(folder, url) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (name.includes('\0')) {
    return null;
  }
  try {
    let file = await realpath(path.join(folder, name));
    if ((await stat(file)).isDirectory()) {
      file = await realpath(path.join(file, 'index.html'));
    }
    const is_inside = file.startsWith(folder + path.sep);
    return is_inside && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function answer(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  response.end(text);
}

async function serve_file(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer(response, 405, 'Only GET and HEAD.\n');
  }
  const file = await find_file(folder, request.url);
  if (file === null) {
    return answer(response, 404, 'Not found.\n');
  }
  response.writeHead(200, {
    'Content-Type': kTypes[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': (await stat(file)).size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    return response.end();
  }
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

// Resolves to the listening server and its address.
export async function start_server(folder, port = 0) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    serve_file(root, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, address: `http://localhost:${server.address().port}/` };
}

function reason(error, folder, port) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: end what listens there, or give another with --port N.`;
    case 'EACCES':
      return `Port ${port} is not allowed to you: give one above 1023 with --port N.`;
    case 'ENOENT':
      return `There is no folder ${folder}: build the page first (deploy/serve does).`;
    default:
      return `The server could not start: ${error.message}`;
  }
}

async function main([folder, port = '8080']) {
  try {
    const { address } = await start_server(folder, Number(port));
    console.log(`Leaklab is at ${address} (Ctrl+C ends it)`);
  } catch (error) {
    console.error(reason(error, folder, port));
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}

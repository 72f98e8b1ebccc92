const map = new WeakMap();
let key = {};
map.set(key, { key, map });
key = null;
gc();
const ring = {}; ring.self = [ring, new Map(), new Set()];
ring.self[1].set(ring, ring.self);

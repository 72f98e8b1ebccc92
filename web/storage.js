// What the browser keeps for the page. Storage may be full or forbidden; the page works without.

export function load(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function save(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // as above
  }
}

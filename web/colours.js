// The colours, dark or light: the system's, or those that the person has chosen, which are remembered. palette.js has
// the stylesheet.

import { load, save } from './storage.js';

const kChosen = 'leaklab.scheme';
const is_dark = matchMedia('(prefers-color-scheme: dark)');

// `select` offers 'system', 'dark' and 'light'. `did_change(is_dark)` is called at once, and whenever that differs.
export function watch_colours(select, did_change) {
  const show = () => {
    const chosen = select.value;
    document.documentElement.dataset.scheme = chosen === 'system' ? (is_dark.matches ? 'dark' : 'light') : chosen;
    did_change(document.documentElement.dataset.scheme === 'dark');
  };
  select.value = load(kChosen) ?? 'system';
  if (select.selectedIndex < 0) {
    select.value = 'system';
  }
  select.addEventListener('change', () => {
    save(kChosen, select.value);
    show();
  });
  is_dark.addEventListener('change', show);
  show();
}

// The Share dialog: a link that holds the program, with a title, a copy button, a QR code where it fits into one, and the
// program as a file. Nothing is uploaded: the link is the program.

const kLargestQrCode = 2953;  // bytes that version 40 with the least correction holds (ISO/IEC 18004, table 7)
const kQuietZone = 4;         // modules around a QR code that stay light
const grouped = new Intl.NumberFormat('en');

// A QR code as one path in an SVG, a module to a unit. What makes it is downloaded with the first.
async function draw_qr_code(svg, text) {
  const { default: qrcode } = await import('qrcode-generator');
  const code = qrcode(0, 'L');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      path += code.isDark(row, column) ? `M${column + kQuietZone} ${row + kQuietZone}h1v1h-1z` : '';
    }
  }
  svg.setAttribute('viewBox', `0 0 ${count + 2 * kQuietZone} ${count + 2 * kQuietZone}`);
  svg.querySelector('path').setAttribute('d', path);
}

// The title as the name of a file.
function file_name_of(title) {
  const name = title.trim().toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return `${name === '' ? 'leaklab' : name}.js`;
}

export class ShareDialog {
  #dialog;
  #host;
  #program = '';
  #origin = '';
  #did_share;

  // `did_share(fragment)` is called with each link that is shown.
  constructor(dialog, host, { did_share }) {
    this.#dialog = dialog;
    this.#host = host;
    this.#did_share = did_share;
    this.#part('title').addEventListener('input', () => this.#update());
    this.#part('copy').addEventListener('click', () => this.#copy());
    this.#part('download').addEventListener('click', () => this.#download());
    this.#part('link').addEventListener('focus', () => this.#part('link').select());
  }

  // `link` as ProgramSource has it: what the program came with, or null.
  open(program, link) {
    this.#program = program;
    this.#origin = link?.fragment ?? '';
    this.#part('title').value = link?.title ?? '';
    this.#update();
    this.#dialog.showModal();
    this.#part('copy').focus();
  }

  #part(name) {
    return this.#dialog.querySelector(`#share_${name}`);
  }

  #update() {
    const { fragment, complaint } = this.#host.encode_link({ code: this.#program, title: this.#part('title').value, origin: this.#origin });
    const link = fragment === '' ? '' : location.href.split('#')[0] + fragment;
    this.#part('link').value = link;
    this.#part('copy').disabled = link === '';
    this.#part('said').textContent = complaint === '' ? `${grouped.format(link.length)} characters. The program is in the link itself; nothing is uploaded.` : complaint;
    this.#show_qr_code(link);
    if (link !== '') {
      this.#did_share(fragment);
    }
  }

  #show_qr_code(link) {
    const fits = link !== '' && link.length <= kLargestQrCode;
    this.#part('qr').toggleAttribute('hidden', !fits);
    this.#part('no_qr').hidden = fits || link === '';
    if (fits) {
      draw_qr_code(this.#part('qr'), link);
    }
  }

  async #copy() {
    const field = this.#part('link');
    try {
      await navigator.clipboard.writeText(field.value);
      this.#part('said').textContent = 'Copied.';
    } catch {
      field.select();  // without permission: selected, so that Ctrl+C copies it
      field.focus();
      this.#part('said').textContent = 'The browser does not let the page copy; the link is selected, press Ctrl+C.';
    }
  }

  #download() {
    const address = URL.createObjectURL(new Blob([this.#program], { type: 'text/javascript' }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = file_name_of(this.#part('title').value);
    anchor.click();
    URL.revokeObjectURL(address);
  }
}

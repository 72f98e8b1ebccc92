// The Check dialog: whether the program in the editor leaks, and why. The check has a heap of its own; closing the dialog
// ends it.

export class CheckDialog {
  #dialog;
  #host;
  #checks = 0;  // begun or given up so far

  constructor(dialog, host) {
    this.#dialog = dialog;
    this.#host = host;
    dialog.addEventListener('close', () => {
      this.#checks += 1;
    });
    this.#strategy.addEventListener('change', () => this.#check());
  }

  open() {
    this.#strategy.value = this.#host.state().strategy;
    this.#dialog.showModal();
    return this.#check();
  }

  get #strategy() {
    return this.#dialog.querySelector('#check_strategy');
  }

  // Gives up the check before it.
  async #check() {
    const said = this.#dialog.querySelector('#check_said');
    this.#checks += 1;
    const own = this.#checks;
    said.textContent = 'Checking …';
    const report = await this.#host.check_for_leaks(() => this.#checks === own, this.#strategy.value);
    if (this.#checks === own) {
      said.textContent = report;
    }
  }
}

// A tree of nodes that stands for a browser's (DOM standard, 4): enough for programs that forget to let go of them. A
// node holds its parent and its children, and a cell that stands for what a browser keeps for it outside of the heap.
// An event bubbles to the document and on to the global object, as it does in a page. See events.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const dispatch = __lent.dispatchEvent;
  const makeNodeMemory = __lent.makeNodeMemory;
  const describe = __lent.describe;
  const globalObject = globalThis;
  const indexOf = Array.prototype.indexOf;
  const splice = Array.prototype.splice;
  const toUpperCase = String.prototype.toUpperCase;
  const secret = {};
  let document = null;

  function domError(name, what, why) {
    const error = new Error("Failed to execute '" + what + "' on 'Node': " + why);
    error.name = name;
    return error;
  }

  let textOf;
  let childrenOf;

  class Node extends EventTarget {
    #memory = document === null ? null : makeNodeMemory();
    #parent = null;
    #children = [];
    #text = '';

    constructor(key) {
      if (key !== secret) throw new typeError('Illegal constructor');
      super();
    }

    get parentNode() { return this.#parent; }
    get parentElement() { return this.#parent === document ? null : this.#parent; }
    // Not live: those of this moment.
    get children() {
      const children = [];
      for (let i = 0; i < this.#children.length; i++) children[i] = this.#children[i];
      return children;
    }
    get childElementCount() { return this.#children.length; }
    get firstChild() { return this.#children.length === 0 ? null : this.#children[0]; }
    get lastChild() { return this.#children.length === 0 ? null : this.#children[this.#children.length - 1]; }
    get isConnected() { return document.contains(this); }

    contains(node) {
      for (; node !== null && node !== undefined; node = node.#parent) {
        if (node === this) return true;
      }
      return false;
    }

    appendChild(node) {
      Node.#require(node, 'appendChild');
      if (node.contains(this)) {
        throw domError('HierarchyRequestError', 'appendChild', 'The new child element contains the parent.');
      }
      node.#detach();
      node.#parent = this;
      this.#children[this.#children.length] = node;
      return node;
    }

    removeChild(node) {
      Node.#require(node, 'removeChild');
      if (node.#parent !== this) {
        throw domError('NotFoundError', 'removeChild', 'The node to be removed is not a child of this node.');
      }
      node.#detach();
      return node;
    }

    remove() { this.#detach(); }

    replaceChildren() {
      for (let i = 0; i < this.#children.length; i++) this.#children[i].#parent = null;
      this.#children.length = 0;
      for (let i = 0; i < arguments.length; i++) this.appendChild(arguments[i]);
    }

    get textContent() {
      let text = '';
      walk(this, (node) => { text += textOf(node); });
      return text;
    }
    set textContent(text) {
      this.replaceChildren();
      this.#text = text === null ? '' : `${text}`;
    }

    dispatchEvent(event) {
      const path = [];
      for (let node = this; node !== null; node = node.#parent) path[path.length] = node;
      if (path[path.length - 1] === document) path[path.length] = globalObject;
      return dispatch(event, path);
    }

    #detach() {
      if (this.#parent === null) return;
      const siblings = this.#parent.#children;
      splice.call(siblings, indexOf.call(siblings, this), 1);
      this.#parent = null;
    }

    static #require(value, method) {
      if (value === null || (typeof value !== 'object' && typeof value !== 'function') || !(#parent in value)) {
        throw new typeError("Failed to execute '" + method + "' on 'Node': parameter 1 is not of type 'Node'.");
      }
    }

    static {
      textOf = (node) => node.#text;
      childrenOf = (node) => node.#children;
    }
  }

  // Calls visit with a node and all below it, in order, until it says true: gives that node, or null.
  function walk(top, visit) {
    const waiting = [top];
    while (waiting.length > 0) {
      const node = waiting[waiting.length - 1];
      waiting.length--;
      if (visit(node)) return node;
      const children = childrenOf(node);
      for (let i = children.length - 1; i >= 0; i--) waiting[waiting.length] = children[i];
    }
    return null;
  }

  // What console.log shows of an element are its own properties.
  class HTMLElement extends Node {
    constructor(key, name) {
      super(key);
      this.tagName = toUpperCase.call(name);
      this.id = '';
    }
  }

  class Document extends Node {
    createElement(name) { return new HTMLElement(secret, `${name}`); }
    getElementById(id) {
      id = `${id}`;
      return walk(this, (node) => node.id === id && id !== '');
    }
  }

  // The first nodes are there before the program, and take no memory that it could see.
  const root = new Document(secret);
  root.documentElement = root.appendChild(root.createElement('html'));
  root.body = root.documentElement.appendChild(root.createElement('body'));
  document = root;

  return { globals: { document, Node, HTMLElement, Document } };
})();

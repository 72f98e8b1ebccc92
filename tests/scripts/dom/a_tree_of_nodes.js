// leaklab only: Node has no document
const list = document.createElement('ul');
list.id = 'list';
const items = ['one', 'two', 'three'].map((text) => {
  const item = document.createElement('li');
  item.textContent = text;
  return list.appendChild(item);
});
console.log(list.isConnected, document.getElementById('list'));  // expect: false null
document.body.appendChild(list);
console.log(list.isConnected, document.getElementById('list') === list);  // expect: true true
console.log(list.tagName, list.children.length, list.textContent, list.children[1] === items[1]);  // expect: UL 3 onetwothree true
console.log(items[0].parentNode === list, document.body.contains(items[2]), list.contains(document.body));  // expect: true true false
console.log(list.removeChild(items[0]) === items[0], items[0].parentNode, list.firstChild === items[1]);  // expect: true null true
document.body.appendChild(items[1]);  // a node has one place
console.log(list.textContent, items[1].parentNode === document.body);  // expect: three true
items[1].remove();
items[1].remove();
list.textContent = 'none';
console.log(list.children, items[2].parentNode, list.textContent);  // expect: [] null none
console.log(items[2] instanceof Node, items[2] instanceof EventTarget, items[2]);  // expect: true true HTMLElement { tagName: 'LI', id: '' }
console.log(document.parentNode, document.documentElement.parentNode === document);  // expect: null true
const told = (f) => {
  try {
    f();
  } catch (error) {
    console.log(String(error));
  }
};
told(() => document.body.removeChild(list.appendChild(items[0])));  // expect: NotFoundError: Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.
told(() => items[0].appendChild(document.body));  // expect: HierarchyRequestError: Failed to execute 'appendChild' on 'Node': The new child element contains the parent.
told(() => list.appendChild('text'));  // expect: TypeError: Failed to execute 'appendChild' on 'Node': parameter 1 is not of type 'Node'.
told(() => new HTMLElement());  // expect: TypeError: Illegal constructor

// The story: view['name'] = object kept the object's text, since it was converted as an element is.
const view = new Uint8Array(2);
const name = 'list';
view[name] = [1, 2];
view['1'] = { valueOf: () => 9 };
console.log(view);  // expect: Uint8Array(2) [ 0, 9, list: [ 1, 2 ] ]

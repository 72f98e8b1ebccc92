[1, 2].forEach((x) => {
  null.property;  // throws: TypeError: Cannot read properties of null (reading 'property')
});

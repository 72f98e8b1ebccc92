try { 'a'.replaceAll(/a/, ''); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: String.prototype.replaceAll called with a non-global RegExp argument

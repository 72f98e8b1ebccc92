const set = new WeakSet([]);
const a = {}, b = function () {};
console.log(set.add(a) === set, set.has(a), set.has(b), set.has(1));  // expect: true true false false
set.add(b);
console.log(set.delete(a), set.delete(a), set.delete('x'), set.has(b), new WeakSet([a]).has(a));  // expect: true false false true true
try { set.add(1); } catch (error) { console.log(error.message); }  // expect: Invalid value used in weak set
try { WeakSet(); } catch (error) { console.log(error.message); }  // expect: Constructor WeakSet requires 'new'
try { WeakSet.prototype.has.call({}); } catch (error) { console.log(error.message); }  // expect: Method WeakSet.prototype.has called on incompatible receiver #<Object>

// The story: making an error whose class has a getter for `name` asked for a call that nobody made or forgot.
class Marked extends Error {
  get name() { return 'Marked'; }
}
const said = (act) => { try { act(); } catch (error) { console.log(error.name + ': ' + error.message); } };
said(() => { throw new Marked('a'); });  // expect: Marked: a

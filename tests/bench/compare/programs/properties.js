// Objects with many properties and methods.
function Account(owner) {
  this.owner = owner;
  this.balance = 0;
  this.deposits = 0;
  this.withdrawals = 0;
  this.limit = -100;
  this.history = null;
}
Account.prototype.deposit = function (amount) {
  this.balance += amount;
  this.deposits++;
  return this;
};
Account.prototype.withdraw = function (amount) {
  if (this.balance - amount < this.limit) return false;
  this.balance -= amount;
  this.withdrawals++;
  return true;
};
Account.prototype.summary = function () {
  return this.balance + this.deposits * 2 + this.withdrawals * 3;
};
var accounts = [];
for (var i = 0; i < 1000; i++) accounts.push(new Account('owner' + i));
var refused = 0;
for (var round = 0; round < 3000; round++) {
  for (var k = 0; k < accounts.length; k++) {
    if (!accounts[k].deposit(round & 15).withdraw(k & 31)) refused++;
  }
}
var sum = 0;
for (var m = 0; m < accounts.length; m++) sum += accounts[m].summary();
console.log(sum, refused);

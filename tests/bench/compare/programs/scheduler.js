// Tasks that hand packets to each other through queues.
function Task(id, work) {
  this.id = id;
  this.work = work;
  this.queue = null;
  this.last = null;
  this.handled = 0;
}
Task.prototype.send = function (packet) {
  packet.next = null;
  if (this.queue === null) this.queue = packet;
  else this.last.next = packet;
  this.last = packet;
};
Task.prototype.run = function (tasks) {
  var packet = this.queue;
  this.queue = packet.next;
  this.handled++;
  var target = (this.id * this.work + packet.value) % tasks.length;
  packet.value = (packet.value * 31 + this.work) & 1023;
  tasks[target].send(packet);
};
var tasks = [];
for (var i = 0; i < 8; i++) tasks.push(new Task(i, i * 2 + 1));
for (var j = 0; j < 64; j++) tasks[j % 8].send({ value: j * 7, next: null });
for (var step = 0; step < 1000000; ) {
  for (var t = 0; t < tasks.length; t++) {
    if (tasks[t].queue !== null) {
      tasks[t].run(tasks);
      step++;
    }
  }
}
console.log(tasks.map(function (task) { return task.handled; }).join(' '));

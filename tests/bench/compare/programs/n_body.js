// The sun and four planets: floating-point arithmetic on properties.
function Body(x, y, z, vx, vy, vz, mass) {
  this.x = x;
  this.y = y;
  this.z = z;
  this.vx = vx;
  this.vy = vy;
  this.vz = vz;
  this.mass = mass;
}
var kSolarMass = 4 * Math.PI * Math.PI;
var kDays = 365.24;
var bodies = [
  new Body(0, 0, 0, 0, 0, 0, kSolarMass),
  new Body(4.84, -1.16, -0.1, 0.00166 * kDays, 0.0077 * kDays, -0.000069 * kDays, 0.000954 * kSolarMass),
  new Body(8.34, 4.12, -0.4, -0.00276 * kDays, 0.005 * kDays, 0.000023 * kDays, 0.000285 * kSolarMass),
  new Body(12.89, -15.11, -0.22, 0.00296 * kDays, 0.00238 * kDays, -0.00003 * kDays, 0.0000436 * kSolarMass),
  new Body(15.37, -25.91, 0.18, 0.00268 * kDays, 0.00163 * kDays, -0.000095 * kDays, 0.0000515 * kSolarMass),
];
function advance(dt) {
  for (var i = 0; i < bodies.length; i++) {
    var a = bodies[i];
    for (var j = i + 1; j < bodies.length; j++) {
      var b = bodies[j];
      var dx = a.x - b.x;
      var dy = a.y - b.y;
      var dz = a.z - b.z;
      var square = dx * dx + dy * dy + dz * dz;
      var magnitude = dt / (square * Math.sqrt(square));
      a.vx -= dx * b.mass * magnitude;
      a.vy -= dy * b.mass * magnitude;
      a.vz -= dz * b.mass * magnitude;
      b.vx += dx * a.mass * magnitude;
      b.vy += dy * a.mass * magnitude;
      b.vz += dz * a.mass * magnitude;
    }
  }
  for (var k = 0; k < bodies.length; k++) {
    var body = bodies[k];
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}
for (var step = 0; step < 250000; step++) advance(0.01);
console.log(bodies[0].x, bodies[1].vy);

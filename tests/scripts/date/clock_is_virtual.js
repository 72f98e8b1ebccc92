// leaklab only: every program begins with the year 2024, in UTC
console.log(new Date(), Date.now());  // expect: 2024-01-01T00:00:00.000Z 1704067200000
console.log(String(new Date(2024, 5, 1, 9, 30)));  // expect: Sat Jun 01 2024 09:30:00 GMT+0000 (Coordinated Universal Time)
console.log(new Date(0).toLocaleString(), new Date(0).toLocaleDateString(), new Date(0).toLocaleTimeString());  // expect: 1/1/1970, 12:00:00 AM 1/1/1970 12:00:00 AM
console.log(new Date(0).getTimezoneOffset(), new Date(2024, 0, 31).getDate());  // expect: 0 31

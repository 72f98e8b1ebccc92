const date = new Date(Date.UTC(2024, 1, 29, 13, 5, 9, 7));
console.log(date.toISOString(), JSON.stringify({ date }), date.getTime(), date.getUTCDay());
console.log(date, [date], new Date(NaN), { d: new Date(0) });
console.log(date.toUTCString(), new Date(-1).toISOString(), new Date(8.64e15).toISOString(), new Date(-62198755200000).toISOString());
date.setUTCMonth(12, 31);
date.setUTCHours(25);
console.log(date.toISOString(), date.setUTCFullYear(2023, 1, 29), date.toISOString(), date.setTime(NaN), date.getUTCDate());
console.log(Date.parse('2024-01-02'), Date.parse('2024-01-02T03:04:05.678Z'), Date.parse('2024-01-02T03:04:05+02:00'), Date.parse('2024-13-01'));
console.log(Date.parse('Thu, 01 Jan 1970 00:00:10 GMT'), Date.parse('Jan 2, 2024 10:30 PM GMT'), Date.parse('nonsense'), Date.parse('+010000-01-01T00:00:00Z'));
console.log(new Date(2020, 0) < new Date(2021, 0), new Date(5) - new Date(2), typeof (new Date(0) + 1), Object.prototype.toString.call(date));
try {
  new Date(NaN).toISOString();
} catch (error) {
  console.log(error.name, error.message);
}
try {
  Date.prototype.getTime.call({});
} catch (error) {
  console.log(error.name, error.message);
}
// expect: 2024-02-29T13:05:09.007Z {"date":"2024-02-29T13:05:09.007Z"} 1709211909007 4
// expect: 2024-02-29T13:05:09.007Z [ 2024-02-29T13:05:09.007Z ] Invalid Date { d: 1970-01-01T00:00:00.000Z }
// expect: Thu, 29 Feb 2024 13:05:09 GMT 1969-12-31T23:59:59.999Z +275760-09-13T00:00:00.000Z -000001-01-01T00:00:00.000Z
// expect: 2025-02-01T01:05:09.007Z 1677632709007 2023-03-01T01:05:09.007Z NaN NaN
// expect: 1704153600000 1704164645678 1704157445000 NaN
// expect: 10000 1704234600000 NaN 253402300800000
// expect: true 3 string [object Date]
// expect: RangeError Invalid time value
// expect: TypeError this is not a Date object.

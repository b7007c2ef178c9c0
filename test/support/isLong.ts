/** With `LONG=1`, as `npm run test:long` sets it, what is random is tried many more times. */
export const isLong = process.env['LONG'] === '1';

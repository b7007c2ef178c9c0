/** True with `LONG=1`, as in `npm run test:long`: random tests run many more times. */
export const isLong = process.env['LONG'] === '1';

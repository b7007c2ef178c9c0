/** The releases that the library is tested with, newest first: one of each protocol version. */
export const testedVersions = ['2026.9.6', '2026.4.15'];

/** The releases of `npm run test:matrix`. */
export const supportedVersions = [
  '2026.2.26',
  '2026.3.13',
  '2026.4.15',
  '2026.5.12',
  '2026.6.11',
  '2026.7.1',
  '2026.9.6',
];

export const newestVersion = '2026.9.6';

/** @type {(version: string, other: string) => boolean} */
export const isAtMost = (version, other) =>
  version.localeCompare(other, 'en', { numeric: true }) <= 0;

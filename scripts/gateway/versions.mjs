/** The releases that the library is tested with, newest first: one of each wire protocol. */
export const testedVersions = ['2026.9.6', '2026.4.15'];

export const newestVersion = '2026.9.6';

/** @type {(version: string, other: string) => boolean} */
export const isAtMost = (version, other) =>
  version.localeCompare(other, 'en', { numeric: true }) <= 0;

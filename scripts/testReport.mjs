import { readFile } from 'node:fs/promises';

/**
 * Reads a JSON report of Vitest. A file or a run that failed outside its tests counts as one failure.
 *
 * @param {string} path
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function readTestReport(path) {
  /** @type {{ success: boolean, numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(await readFile(path, 'utf8'));
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
  };
}

// Adds up the JSON reports in a folder: `node scripts/ciSummary.mjs <folder>` prints "12 passed, 0 failed".
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readTestReport } from './testReport.mjs';

const folder = process.argv[2] ?? '.';
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
const reports = await Promise.all(files.map((name) => readTestReport(join(folder, name))));
const passed = reports.reduce((sum, report) => sum + report.passed, 0);
const failed = reports.reduce((sum, report) => sum + report.failed, 0);
console.log(`${passed} passed, ${failed} failed`);

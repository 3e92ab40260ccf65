/**
 * node .ci/count.mjs <exit code of npm test>
 *
 * Counts what vitest wrote down. Whatever kept a test from running is a failure: a skipped or planned test, a file
 * that did not load, and a step before the tests (format, lint, types, build) that ended `npm test`.
 */
import { existsSync, readFileSync } from 'node:fs';

const status = Number(process.argv[2]);
const { passed, failed } = count('.cache/tests.json');
// Something went wrong that is no test's own failure: it counts as one.
const unnamed = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0;
console.log(`${passed} passed, ${failed + unnamed} failed`);
process.exit(failed + unnamed === 0 ? 0 : 1);

/** @param {string} path */
function count(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
  let passed = 0;
  let failed = 0;
  for (const file of testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else failed += 1;
      if (test.status !== 'passed' && test.status !== 'failed')
        console.log(`没有运行 not run: ${test.fullName}`);
    }
    const unloaded =
      file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed');
    if (unloaded) {
      failed += 1;
      console.log(`文件失败 failed as a whole: ${file.name}`);
    }
  }
  return { passed, failed };
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const LAST_LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;

/** Counts of a stage that is one test: its exit code says all. */
export function fromExit(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Counts from vitest's json report; a run that broke outside any test counts as one failure. */
export function fromVitest(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Counts from a program that ends with our own last line; one test by exit code where it says nothing. */
export function fromOutput(output, code) {
  const line = output.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const found = LAST_LINE.exec(line);
  if (!found) return fromExit(code);
  const [passed, failed, skipped] = found.slice(1).map(Number);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

/** A stage that ran nothing is no success, unless a missing part (told aloud) took all its tests. */
export function judge(counts, missingParts) {
  const ran = counts.passed + counts.failed;
  const isExcused = counts.skipped > 0 && missingParts.length > 0;
  return ran > 0 || isExcused ? counts : { ...counts, failed: 1 };
}

/** All stages together. */
export function sum(list) {
  const add = key => list.reduce((total, counts) => total + counts[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** The plain last line. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

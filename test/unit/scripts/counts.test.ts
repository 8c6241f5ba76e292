import { describe, expect, it } from 'vitest';
import { fromExit, fromOutput, fromVitest, judge, lastLine, sum } from '../../../scripts/test/counts.mjs';

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

describe('the counts of a test run', () => {
  it('come from vitest, where a broken run is a failure though no test failed', () => {
    expect(fromVitest(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 3 });
    expect(fromVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
    expect(fromVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("come from a program's own last line, or its exit code", () => {
    expect(fromOutput('table\n\n12 passed, 0 failed, 1 skipped\n', 0)).toEqual({
      passed: 12,
      failed: 0,
      skipped: 1,
    });
    expect(fromOutput('12 passed, 0 failed, 1 skipped\n', 2)).toEqual({ passed: 12, failed: 1, skipped: 1 });
    expect(fromOutput('said nothing', 0)).toEqual(fromExit(0));
    expect(fromOutput('', 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('of nothing are a failure, unless a missing part took every test', () => {
    const nothing = { passed: 0, failed: 0, skipped: 0 };
    const onlySkipped = { passed: 0, failed: 0, skipped: 4 };
    expect(judge(nothing, []).failed).toBe(1);
    expect(judge(nothing, ['chromium']).failed).toBe(1);
    expect(judge(onlySkipped, []).failed).toBe(1);
    expect(judge(onlySkipped, ['chromium'])).toEqual(onlySkipped);
  });

  it('add up to the plain last line', () => {
    const total = sum([fromExit(0), fromVitest(report, 0), fromExit(1)]);
    expect(lastLine(total)).toBe('4 passed, 1 failed, 3 skipped');
  });
});

import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, inWords, summary } from '../../scripts/lib/test-summary.mjs';

describe('the summary of a test run', () => {
  it('has a line for each runner and one for all', () => {
    const unit = { name: 'unit', counts: { passed: 10, failed: 0, skipped: 0 } };
    const endToEnd = { name: 'end-to-end', counts: { passed: 3, failed: 1, skipped: 0 } };
    expect(summary([unit, endToEnd])).toEqual([
      'unit: 10 passed, 0 failed',
      'end-to-end: 3 passed, 1 failed',
      '13 passed, 1 failed',
    ]);
  });

  it('speaks of skipped tests only where there are some', () => {
    expect(inWords({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(inWords({ passed: 2, failed: 0, skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped');
  });

  it('counts a unit test file that does not load as a failure, and a failed test once', () => {
    const report = { numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest({ ...report, testResults })).toEqual({ passed: 4, failed: 2, skipped: 3 });
  });

  it('counts what Playwright reports, flaky tests as passed and errors outside of tests as failures', () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 3, skipped: 3 });
  });
});

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}
export function fromExit(code: number): Counts;
export function fromVitest(report: VitestReport | null, code: number): Counts;
export function fromOutput(output: string, code: number): Counts;
export function judge(counts: Counts, missingParts: readonly string[]): Counts;
export function sum(list: readonly Counts[]): Counts;
export function lastLine(counts: Counts): string;

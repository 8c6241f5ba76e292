import { writeFileSync } from 'node:fs';
import { FileInUse } from '../store/file-lock.ts';
import { ConfigFault } from '../config.ts';
import { ToolFault } from './place.ts';

/** One line of a report, as benches and long runs write it (DESIGN 9). */
export interface ReportRow {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
  readonly note: string;
}

export function reportRow(id: string, value: number, unit: string, note = ''): ReportRow {
  return { id, value, unit, against: null, ratio: null, note };
}

export function writeReport(file: string, rows: readonly ReportRow[]): void {
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

const isKnown = (error: unknown): error is Error =>
  error instanceof ToolFault ||
  error instanceof FileInUse ||
  error instanceof ConfigFault ||
  (error instanceof Error && /^(KeyFileError|SecretError)$/.test(error.name)) ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Runs a tool to its exit code: what it says itself, 1 for what went wrong, with a trace only for what is a bug. */
export function runTool(work: () => Promise<number>): void {
  work().then(
    code => process.exit(code),
    (error: unknown) => {
      const text = isKnown(error) ? error.message : error instanceof Error ? error.stack : String(error);
      process.stderr.write(`${text}\n`);
      process.exit(1);
    },
  );
}

export interface Part {
  readonly name: string;
  readonly package: string;
  find(): string | null;
}
export const PARTS: readonly Part[];
export function findProgram(name: string): string | null;
export function findChromium(): string | null;
export function findFaketime(): string | null;

import type { Completeness } from '../../domain/catalogue/package/completeness.ts';

export const FORMAT = 'one-door-hall/powers';

/** What a package holds, as it says itself: its items with what each lacks, and the SHA-256 of each file. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly items: readonly { readonly code: string; readonly name: string; readonly lacks: Completeness }[];
  readonly files: Readonly<Record<string, string>>;
}

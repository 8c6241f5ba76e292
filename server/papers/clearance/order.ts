import type { ClearanceFile } from '../../domain/catalogue/lists/clearance-file.ts';

/** What a clearance file is made of, as a thread can be handed it. `madeAt`: epoch ms, the day on its cover. */
export interface ClearanceOrder {
  readonly kind: 'clearance.pdf';
  readonly file: ClearanceFile;
  readonly madeAt: number;
  readonly utcOffsetMinutes: number;
}

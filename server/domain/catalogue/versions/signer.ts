import type { Sender } from '../../decision.ts';

/** What is prepared for acts that depend on the hall's own date. */
export interface Placed {
  readonly utcOffsetMinutes: number;
}

/** Who signs, by id: a member of staff, or the program itself at founding. */
export const signerOf = (sender: Sender): string => (sender.kind === 'staff' ? sender.staffId : sender.kind);

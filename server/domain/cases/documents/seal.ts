import type { Hall } from '../../state/hall.ts';

/** The seal that a document bears: the organ's name round the star, and what the seal is for below it. */
export interface Seal {
  readonly id: string | null;
  readonly ring: string;
  readonly below: string;
}

/** The seal of the office that approves for a bureau (一章, DOMAIN C2, C5). */
export function sealOf(_hall: Hall, _bureauId: string, organ: string): Seal {
  return { id: null, ring: organ, below: '行政审批专用章' };
}

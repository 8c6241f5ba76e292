import { isLicence } from '../../catalogue/entry/licence.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import { decisionSeals, findSeal, SEAL_WORDS, type SealKind } from '../../seals/seal.ts';
import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import type { DocumentKind } from './kinds.ts';

/** The seal that a document bears: its code, the organ's name round the star, and what the seal is for below it. */
export interface Seal {
  /** null: of a paper from before there was a register of seals. */
  readonly id: string | null;
  readonly ring: string;
  readonly below: string;
}

/** Papers of the counter: the seal made for those stands on them where the office has one. */
const INTAKE: readonly DocumentKind[] = ['receipt', 'correction', 'supplement'];

function kindsFor(hall: Hall, one: Case, kind: DocumentKind): readonly SealKind[] {
  const decided = decisionSeals(isLicence(entryOf(hall, one.itemCode, one.version)));
  return INTAKE.includes(kind) ? ['intake', ...decided] : decided;
}

/** The seal of the office that approves for a case's bureau (一章, DOMAIN C2, C5); null: it has none in use. */
export function sealOf(hall: Hall, one: Case, kind: DocumentKind, organ: string): Seal | null {
  const { used } = findSeal(hall, one.bureauId, kindsFor(hall, one, kind));
  return used ? { id: used.sealCode, ring: organ, below: SEAL_WORDS[used.kind] } : null;
}

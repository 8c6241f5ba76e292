import type { Hall } from '../state/hall.ts';

/** What a seal of an approval office is for: approvals, licences, or papers of the counter (DOMAIN C5). */
export const SEAL_KINDS = ['approval', 'licence', 'intake'] as const;
export type SealKind = (typeof SEAL_KINDS)[number];

/** What is cut into each kind. */
export const SEAL_WORDS: Readonly<Record<SealKind, string>> = {
  approval: '行政审批专用章',
  licence: '行政许可服务专用章',
  intake: '收件专用章',
};

/** Why a seal is no longer used. */
export const SEAL_ENDS = ['worn', 'lost', 'replaced', 'abolished'] as const;
export type SealEnd = (typeof SEAL_ENDS)[number];

/** A seal of a bureau's approval office, by the code that is cut into it. Dates are the hall's, YYYY-MM-DD. */
export interface OfficeSeal {
  readonly sealCode: string;
  readonly bureauId: string;
  readonly kind: SealKind;
  readonly from: string;
  /** When and why it was taken out of use; null: it is used. */
  readonly out: { readonly on: string; readonly why: SealEnd } | null;
}

/** Seals of a bureau's office that may stand on a paper, the kinds in order of preference. */
function sealsOf(hall: Hall, bureauId: string, kinds: readonly SealKind[]): OfficeSeal[] {
  const all = [...hall.seals.values()].filter(seal => seal.bureauId === bureauId);
  return kinds.flatMap(kind => all.filter(seal => seal.kind === kind));
}

/** Which kinds of seal a decision, and what follows from it, may bear: of a licence first the one made for licences. */
export const decisionSeals = (isLicence: boolean): readonly SealKind[] =>
  isLicence ? ['licence', 'approval'] : ['approval'];

const byOut = (a: OfficeSeal, b: OfficeSeal): number =>
  (a.out?.on ?? '').localeCompare(b.out?.on ?? '') || a.sealCode.localeCompare(b.sealCode);

/** The seal in use (rule G14), and the last one taken out of use; undefined: there is none. */
export function findSeal(
  hall: Hall,
  bureauId: string,
  kinds: readonly SealKind[],
): { readonly used: OfficeSeal | undefined; readonly gone: OfficeSeal | undefined } {
  const seals = sealsOf(hall, bureauId, kinds);
  return {
    used: seals.find(({ out }) => out === null),
    gone: seals
      .filter(({ out }) => out !== null)
      .sort(byOut)
      .at(-1),
  };
}

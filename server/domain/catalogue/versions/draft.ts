import type { Role } from '../../identity/roles.ts';
import type { Entry } from '../entry/entry.ts';

/** Where a draft is on its way (三审, DOMAIN A8, A10, A27). */
export const STAGES = ['writing', 'signing', 'first', 'legal', 'comment', 'final', 'decided'] as const;
export type Stage = (typeof STAGES)[number];

/** Who gives the opinion that a stage waits for: the bureau's head signs, 公开办, 法制 and 领导小组 review. */
export const STAGE_ROLES = {
  signing: ['chief'],
  first: ['discloser'],
  legal: ['legal_reviewer'],
  final: ['director'],
} as const satisfies { readonly [S in Stage]?: readonly Role[] };
export type ReviewStage = keyof typeof STAGE_ROLES;

/** 保留 调整 备案 废止 剔除 (DOMAIN A9). The last two end the item. */
export const OUTCOMES = ['keep', 'adjust', 'file', 'abolish', 'strike'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const ENDING: readonly Outcome[] = ['abolish', 'strike'];

/** An opinion on record, with its signer by id. */
export interface Reviewed {
  readonly stage: Stage;
  readonly verdict: 'pass' | 'return';
  readonly outcome: Outcome | null;
  readonly opinion: string;
  /** How many comments of the public came in; only where a draft lay open. */
  readonly comments?: number | undefined;
  readonly by: string;
  readonly at: number;
}

/** Where a draft lies open for everybody's comments (社会公示): first and last day. */
export interface Commenting {
  readonly from: string;
  readonly until: string;
}

/** A version on its way. One an item at most. */
export interface Draft {
  readonly code: string;
  readonly entry: Entry;
  /** The version it changes; 0: a new item. */
  readonly base: number;
  readonly reason: string;
  readonly stage: Stage;
  /** Who wrote it last; and who else has written in it before, where somebody has. */
  readonly author: string;
  readonly earlier?: readonly string[] | undefined;
  readonly reviews: readonly Reviewed[];
  readonly commenting: Commenting | null;
  /** Number of the fact that wrote it last. */
  readonly revision: number;
  /** Since when it waits in this stage. */
  readonly since: number;
}

/** Everybody who has written in a draft, by id, the last of them last. */
export const writersOf = ({ author, earlier = [] }: Pick<Draft, 'author' | 'earlier'>): readonly string[] => [
  ...earlier,
  author,
];

/** The last word on what becomes of the item; null before the final review. */
export function outcomeOf({ reviews }: Pick<Draft, 'reviews'>): Outcome | null {
  const last = reviews.filter(one => one.stage === 'final' && one.verdict === 'pass').at(-1);
  return last?.outcome ?? null;
}

/** Why a tidal counter opens or closes. */
export const TIDE_REASONS = ['load', 'over', 'staff', 'ordered'] as const;
export type TideReason = (typeof TIDE_REASONS)[number];

/** A counter that serves by another profile of its list, or did last today; times epoch ms. */
export interface Tide {
  readonly counterId: string;
  /** What the plan gives it. */
  readonly usualId: string;
  readonly profileId: string;
  readonly since: number;
  readonly reason: TideReason;
  /** When it went back to its usual profile; null: it has not. */
  readonly closedAt: number | null;
}

/** What the load asks for. */
export type Proposal =
  | {
      readonly act: 'open';
      readonly counterId: string;
      readonly profileId: string;
      readonly queueId: string;
      readonly waiting: number;
    }
  | { readonly act: 'close'; readonly counterId: string; readonly waiting: number };

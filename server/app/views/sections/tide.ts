import type { Proposal, Tide } from '../../../domain/counters/tide/tide.ts';
import { tableSection } from './table.ts';

/** Today's tidal counters, by counter. */
export const tidesSection = tableSection<Tide>('tides', row => row);

/** What the load asks for now, in the one record `hall`. */
export const proposalsSection = tableSection<{ proposals: readonly Proposal[] }>('tideProposals', row => row);

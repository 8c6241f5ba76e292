import type { SnagAct, SnagState } from './snag.ts';

/** What may be done to a snag in each state, and what it is then (rule I2); everything else is refused. */
export const SNAG_LIFE: { readonly [S in SnagState]: { readonly [A in SnagAct]?: SnagState } } = {
  received: { assign: 'assigned', answer: 'answered', extend: 'received' },
  assigned: { assign: 'assigned', answer: 'answered', extend: 'assigned' },
  answered: { assign: 'assigned', tell: 'told', extend: 'answered' },
  told: { close: 'closed', reopen: 'assigned' },
  closed: { reopen: 'assigned' },
};

/** Whether its clock still runs: until the citizen was told. */
export const isRunning = (state: SnagState): boolean => state !== 'told' && state !== 'closed';

/** The acts that a state allows. */
export const actsOf = (state: SnagState): SnagAct[] => Object.keys(SNAG_LIFE[state]) as SnagAct[];

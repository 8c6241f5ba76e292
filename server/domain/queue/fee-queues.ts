import type { Hall } from '../state/hall.ts';

/** The queues in which one waits to pay (收费窗口), in the plan's order; none where the hall has no fee window. */
export const feeQueues = ({ queues }: Pick<Hall, 'queues'>): readonly string[] =>
  [...queues.values()].flatMap(({ id, fees }) => (fees === true ? [id] : []));

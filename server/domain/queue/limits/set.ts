import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { repeated } from '../../hall/plan-fault.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import { isEnquiry } from '../enquiries.ts';
import type { IssuingBand, Limits } from './limits.ts';

export type LimitsFact = { kind: 'limits.set'; limits: Limits };

const QUARTER = 15;

/** Whether bands stand on whole quarters, in the order of the day, and do not overlap. */
const areSound = (bands: readonly IssuingBand[]): boolean =>
  bands.every(
    ({ from, to }, at) =>
      from % QUARTER === 0 && to % QUARTER === 0 && from < to && (at === 0 || bands[at - 1]!.to <= from),
  );

/**
 * Sets the limits against hoarding as a whole (rules N5-N9); refuses a base that is not the present one (H4), a queue that
 * is not there or stands twice, one for enquiries that would ask who one is (T29), and bands that overlap or stand on no whole quarter.
 */
export function decideSetLimits(
  hall: Hall,
  act: Act<{ readonly limits: Limits; readonly base?: number | undefined }>,
): Decision<null> {
  const { limits, base } = act.input;
  if (base !== undefined && base !== (hall.limits.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  const ids = limits.queues.map(({ queueId }) => queueId);
  if (ids.some(id => !hall.queues.has(id)) || repeated(ids).length > 0) return refuse('queue.unknown');
  const asking = limits.queues.find(({ queueId, named }) => named && isEnquiry(hall, queueId));
  if (asking) return refuse('limits.enquiry', { queueId: asking.queueId });
  const wrong = limits.queues.find(({ bands }) => !areSound(bands));
  if (wrong) return refuse('limits.bands', { queueId: wrong.queueId });
  return accept([{ kind: 'limits.set', limits }], null);
}

/** Changes the hall by a fact about its limits. */
export function evolveLimits(hall: HallDraft, { limits }: LimitsFact, seq: number): void {
  hall.limits.put('hall', { limits, revision: seq });
}

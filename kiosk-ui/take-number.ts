import type { Refusal, RefusalCode } from '../server/contract/refusal.ts';
import { isOutage, isRefused } from '../client/connection.ts';
import { saidWith } from './check/own-check.ts';
import { useSeen } from './seen.ts';
import { useTaking } from './taking.ts';
import { useVisit, type Wish } from './visit.ts';

/**
 * The verb behind every button that takes a number: takes it and shows what came of it. A no whose code is among
 * `own` is given back instead, for the screen that asked to say it beside its field.
 */
export function useTakeNumber(): (input: Wish, own?: readonly RefusalCode[]) => Promise<Refusal | null> {
  const [taking, visit, seen] = [useTaking(), useVisit(), useSeen()];
  return async (input, own = []) => {
    // Asked once more it is the very same wish, whatever type is read by now: another one would be another number.
    const elder = input.elder ?? visit.elder;
    const isTaken = !('code' in input) && !('booking' in input) && !('routeId' in input);
    const itemCode = isTaken ? input.itemCode : undefined;
    const wish: Wish = isTaken
      ? { ...saidWith(visit.ownCheck, input.itemCode), ...input, elder }
      : { ...input, elder };
    const told = await taking.take(wish);
    if (told === null) return null;
    if (told.ok) {
      seen.note([told.data.label]);
      visit.show({ name: 'number', taken: told.data, itemCode: itemCode ?? '' });
    } else if (isRefused(told)) {
      // What was said was said of a list that is no more.
      if (told.refusal.code === 'item.other_list') visit.ownCheck = null;
      if (own.includes(told.refusal.code)) return told.refusal;
      const routeId = 'routeId' in input ? input.routeId : undefined;
      visit.go({ name: 'refused', refusal: told.refusal, itemCode: itemCode ?? null, routeId });
    } else if (isOutage(told)) visit.show({ name: 'unanswered', input: wish });
    else visit.show({ name: 'broken', input: wish, incident: told.incident });
    return null;
  };
}

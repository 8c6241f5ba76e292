import { isOutage, isRefused } from '../client/connection.ts';
import { useSeen } from './seen.ts';
import { useTaking } from './taking.ts';
import { type TakeInput, useVisit } from './visit.ts';

/** The verb behind every button that takes a number: takes it and shows what came of it. */
export function useTakeNumber(): (input: TakeInput) => Promise<void> {
  const [taking, visit, seen] = [useTaking(), useVisit(), useSeen()];
  return async input => {
    const told = await taking.take(input);
    if (told === null) return;
    if (told.ok) {
      seen.note([told.data.label]);
      return visit.show({ name: 'number', taken: told.data, itemCode: input.itemCode ?? '' });
    }
    if (isRefused(told)) return visit.go({ name: 'refused', refusal: told.refusal });
    if (isOutage(told)) return visit.show({ name: 'unanswered', input });
    visit.show({ name: 'broken', input, incident: told.incident });
  };
}

import type { PublicRecord } from '../../../contract/cases/register.ts';
import { entryOf } from '../../../domain/catalogue/versions/version.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { endOf } from '../../../domain/cases/register/record.ts';
import { stepsOfCase } from '../../../domain/cases/steps/flow.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import { itemOfCase } from '../line.ts';

/** What is public of a case that has ended, field by field (rule G84); null of one that has not. */
export function publicRecordOf(hall: Hall, one: Case): PublicRecord | null {
  const end = endOf(one);
  if (!one.register || end === null) return null;
  const { acceptance, decision, extension, delivered } = one;
  const names = new Map(stepsOfCase(hall, one).map(({ id, name }) => [id, name]));
  const basis = entryOf(hall, one.itemCode, one.version)?.basis ?? [];
  return {
    ...{ number: one.number, itemCode: one.itemCode, item: itemOfCase(hall, one) },
    ...{ bureauId: one.bureauId, kind: one.kind },
    decision: {
      ...{ receivedOn: one.receivedOn, acceptedOn: acceptance?.on ?? null, how: acceptance?.how ?? null },
      ...{ notAccepted: one.refused?.ground ?? null, decidedOn: decision?.on ?? null },
      basis: basis.map(({ law, article }) => `《${law}》${article}`),
    },
    execution: {
      steps: one.steps.flatMap(({ id, state, doneOn }) =>
        state === 'done' && doneOn !== null ? [{ name: names.get(id) ?? id, doneOn }] : [],
      ),
      specials: one.specials.map(({ ground, from, to }) => ({ ground, from, to })),
      extended: extension && { on: extension.on, days: extension.days },
    },
    result: {
      ...{ end, endedOn: one.register.endedOn, taken: decision?.taken ?? null },
      delivered: delivered && { on: delivered.on, how: delivered.how },
      ...{ promised: one.promised, statutory: one.statutory },
    },
  };
}

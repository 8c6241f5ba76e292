import { wallOf } from '../../../server/domain/hours/when.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { accepted, again, chief, good, received } from './directed-cases.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const today = (): string => wallOf(Date.now(), 480).date;

/** Two cases of an item that so many get, accepted one after the other; their ids. */
async function twoOf(scene: Scene, places: number): Promise<[string, string]> {
  const first = await accepted(scene, { places });
  const second = await again(scene, first);
  await good(scene, second);
  await told(by(scene, 'officer'), 'case:accept', { caseId: second });
  return [first, second];
}
const grant = async (scene: Scene, caseId: string): Promise<unknown> =>
  told(await chief(scene), 'case:decide', { caseId, result: 'granted', words: '准予' });

/** The codes of promises and other ways of taking in, and what leads to each. */
export const DIRECTED_VARIANTS = {
  'case.no_pledge': async scene =>
    told(by(scene, 'officer'), 'case:accept', { caseId: await received(scene), pledge: true }),
  'case.no_pledge_paper': async scene => {
    const caseId = await received(scene, { pledge: { n: 30, unit: 'G' } });
    return told(by(scene, 'officer'), 'case:accept', { caseId, pledge: true });
  },
  'case.later_too_long': async scene => {
    const materials = soundEntry().materials.map(one => ({ ...one, necessity: 'later' as const }));
    const caseId = await received(
      scene,
      { materials, statutory: { n: 3, unit: 'G' }, promised: null },
      today(),
    );
    await good(scene, caseId);
    await told(by(scene, 'officer'), 'case:check', { caseId, checks: [{ at: 1, verdict: 'later' }] });
    return told(by(scene, 'officer'), 'case:accept', { caseId, laterDays: 20 });
  },
  'case.not_promised': async scene =>
    told(by(scene, 'officer'), 'case:bring', { caseId: await accepted(scene), materials: [0] }),
  'case.not_in_order': async scene => {
    const [, second] = await twoOf(scene, 5);
    return grant(scene, second);
  },
  'case.quantity_used': async scene => {
    const [first, second] = await twoOf(scene, 1);
    await grant(scene, first);
    return grant(scene, second);
  },
  'case.hastened_already': async scene => {
    const caseId = await accepted(scene);
    const hastened = { caseId, way: 'green', days: 2, words: '重点项目' } as const;
    await told(await chief(scene), 'case:hasten', hastened);
    return told(await chief(scene), 'case:hasten', hastened);
  },
  'case.not_shorter': async scene =>
    told(await chief(scene), 'case:hasten', {
      ...{ caseId: await accepted(scene), way: 'exception', days: 60, words: '防汛抢险' },
    }),
  'case.not_overdue': async scene =>
    told(await chief(scene), 'case:terminate', {
      ...{ caseId: await accepted(scene), ground: 'later_overdue', words: '逾期' },
    }),
  'case.no_check': async scene => {
    const caseId = await accepted(scene);
    const client = await chief(scene);
    await told(client, 'case:decide', { caseId, result: 'granted', words: '准予' });
    return told(client, 'case:verify', { caseId, kept: true, words: '属实' });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

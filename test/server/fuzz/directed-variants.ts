import { wallOf } from '../../../server/domain/hours/when.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { accepted, chief, good, received } from './directed-cases.ts';
import { type Act, by, told } from './scene.ts';

const today = (): string => wallOf(Date.now(), 480).date;

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
  'case.no_check': async scene => {
    const caseId = await accepted(scene);
    const client = await chief(scene);
    await told(client, 'case:decide', { caseId, result: 'granted', words: '准予' });
    return told(client, 'case:verify', { caseId, kept: true, words: '属实' });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

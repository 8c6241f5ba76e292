import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { accepted, chief, received } from './directed-cases.ts';
import { type Act, by, told } from './scene.ts';

const LONG_AGO = '2026-01-05';
const said = { words: '需要' };
const hearing = { ground: 'hearing', days: 5, ...said } as const;

/** The codes of a case's clock, and what leads to each. */
export const DIRECTED_CASE_RULES = {
  'case.deemed': async scene => {
    const caseId = await received(scene, {}, LONG_AGO);
    return told(by(scene, 'officer'), 'case:refuse', { caseId, ground: 'not_needed', words: '无需许可' });
  },
  'case.ground_not_named': async scene =>
    told(await chief(scene), 'case:suspend', { caseId: await accepted(scene), ...hearing }),
  'case.limit_over': async scene => {
    const caseId = await received(scene, {}, LONG_AGO);
    await told(by(scene, 'officer'), 'case:accept', { caseId });
    return told(await chief(scene), 'case:extend', { caseId, ...said });
  },
  'case.extended_already': async scene => {
    const caseId = await accepted(scene);
    const client = await chief(scene);
    await told(client, 'case:extend', { caseId, ...said });
    return told(client, 'case:extend', { caseId, ...said });
  },
  'case.no_limit': async scene =>
    told(await chief(scene), 'case:extend', {
      caseId: await accepted(scene, { statutory: null, promised: null }),
      ...said,
    }),
  'case.asked_already': async scene => {
    const caseId = await accepted(scene);
    const { client, member } = scene.ground.askers.find(asker => asker.standing === 'officer')!;
    await told(scene.test.director, 'staff:post', { staffId: member!.staffId, bureauId: 'b-tax' });
    await told(client, 'case:extend', { caseId, ...said });
    return told(client, 'case:extend', { caseId, ...said });
  },
  'case.nothing_asked': async scene =>
    told(await chief(scene), 'case:approve', { caseId: await accepted(scene), yes: true, ...said }),
} as const satisfies { readonly [C in RefusalCode]?: Act };

import type { CommandInput } from '../../../server/contract/commands.ts';
import type { HeardParty } from '../../../server/domain/cases/hearing/hearing.ts';
import { accept } from '../../../server/domain/decision.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { accepted, chief } from './directed-cases.ts';
import { type Act, type Scene, told } from './scene.ts';

const said = { words: '邻居要求听证' };
const FAR = '2099-01-05';
const SIGNED: readonly HeardParty[] = [
  { as: 'examiner', signed: true },
  { as: 'applicant', signed: true },
];

interface At {
  readonly scene: Scene;
  readonly client: HttpClient;
  readonly caseId: string;
}
/** A case of an item that names hearings, by its head. */
async function heard(scene: Scene, receivedBy?: string): Promise<At> {
  const client = await chief(scene);
  return { scene, client, caseId: await accepted(scene, { special: ['hearing'] }, receivedBy) };
}
async function suspended(scene: Scene, receivedBy?: string): Promise<At> {
  const at = await heard(scene, receivedBy);
  await told(at.client, 'case:suspend', { caseId: at.caseId, ground: 'hearing', days: 30, words: '听证' });
  return at;
}
const reviewer = ({ ground }: Scene): string =>
  ground.askers.find(asker => asker.standing === 'legal_reviewer')!.member!.staffId;
const notice = (at: At, change: Partial<CommandInput<'hearing:set'>> = {}) =>
  told(at.client, 'hearing:set', {
    ...{ caseId: at.caseId, why: 'public', date: FAR, time: '09:00', place: '三楼会议室' },
    ...{ presider: reviewer(at.scene), closedFor: null, ...said, ...change },
  });
const hold = ({ client, caseId }: At, parties = SIGNED) =>
  told(client, 'hearing:hold', { caseId, parties: [...parties], words: '各方陈述' });

/** A hearing whose day is today, as if notice had been given long ago. */
async function dayCame(scene: Scene): Promise<At> {
  const at = await suspended(scene);
  const one = scene.test.hall.sequencer.image.hall.cases.get(at.caseId)!;
  const words = { textId: 'none', mark: 'none' };
  const set = { why: 'public', date: '2020-01-06', time: '09:00', place: words, words } as const;
  const about = {
    caseId: one.id,
    bureauId: one.bureauId,
    on: one.receivedOn,
    from: one.state,
    to: one.state,
  };
  const fact = {
    kind: 'case.hearing_set',
    ...about,
    ...set,
    presider: reviewer(scene),
    closedFor: null,
  } as const;
  await scene.test.order(() => accept([fact], null), {});
  return at;
}

/** The codes of hearings, and what leads to each. */
export const DIRECTED_HEARINGS = {
  'hearing.told_already': async scene => {
    const { client, caseId } = await heard(scene);
    await told(client, 'hearing:tell', { caseId });
    return told(client, 'hearing:tell', { caseId });
  },
  'hearing.not_told': async scene => {
    const { client, caseId } = await heard(scene);
    return told(client, 'hearing:ask', { caseId, ...said });
  },
  'hearing.asked_already': async scene => {
    const { client, caseId } = await heard(scene);
    await told(client, 'hearing:tell', { caseId });
    await told(client, 'hearing:ask', { caseId, ...said });
    return told(client, 'hearing:ask', { caseId, ...said });
  },
  'hearing.ask_over': async scene => {
    const { client, caseId } = await heard(scene);
    const one = scene.test.hall.sequencer.image.hall.cases.get(caseId)!;
    const about = { caseId, bureauId: one.bureauId, on: one.receivedOn, from: one.state, to: one.state };
    const fact = { kind: 'case.hearing_told', ...about, until: '2020-01-06' } as const;
    await scene.test.order(() => accept([fact], null), {});
    return told(client, 'hearing:ask', { caseId, ...said });
  },
  'hearing.not_asked': async scene => notice(await suspended(scene), { why: 'asked' }),
  'hearing.not_now': async scene => notice(await testing(scene)),
  'hearing.too_soon': async scene => notice(await suspended(scene), { date: '2020-01-06' }),
  'hearing.too_late': async scene => {
    const at = await suspended(scene);
    await told(at.client, 'hearing:tell', { caseId: at.caseId });
    await told(at.client, 'hearing:ask', { caseId: at.caseId, ...said });
    return notice(at, { why: 'asked' });
  },
  'hearing.presider_unknown': async scene => notice(await suspended(scene), { presider: 'nobody' }),
  'hearing.presider_examined': async scene => notice(await suspended(scene, reviewer(scene))),
  'hearing.none': async scene => hold(await suspended(scene)),
  'hearing.not_yet': async scene => {
    const at = await suspended(scene);
    await notice(at);
    return hold(at);
  },
  'hearing.unsigned': async scene => hold(await dayCame(scene), [{ as: 'applicant', signed: true }]),
  'hearing.held_already': async scene => {
    const at = await dayCame(scene);
    await hold(at);
    return hold(at);
  },
  'hearing.open': async scene => {
    const at = await suspended(scene);
    await notice(at);
    return told(at.client, 'case:resume', { caseId: at.caseId });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

/** Its clock stands still for something else. */
async function testing(scene: Scene): Promise<At> {
  const client = await chief(scene);
  const caseId = await accepted(scene, { special: ['hearing', 'testing'] });
  await told(client, 'case:suspend', { caseId, ground: 'testing', days: 3, words: '检测' });
  return { scene, client, caseId };
}

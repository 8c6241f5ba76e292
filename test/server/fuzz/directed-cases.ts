import { WRONG_MOST, WRONG_PAUSE_MS } from '../../../server/app/cases/wrong-codes.ts';
import { accept } from '../../../server/domain/decision.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Step } from '../../../server/domain/catalogue/entry/step.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { flowSteps, stepsToRun } from '../../../server/domain/cases/steps/flow.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { decideEmpower } from '../../support/hall/empowered.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const ON = '2026-11-23';
let made = 0;

/** Of a day on which no case of this hall was received. */
const numberOf = (caseId: string): string => `19990101-${caseId.slice('case-'.length).padStart(4, '0')}`;

/** A case of a new item, received; its id. */
export async function received(
  scene: Scene,
  change: Partial<Entry> = {},
  on = ON,
  by = 'nobody',
): Promise<string> {
  made += 1;
  const [code, caseId] = [`i-case-${made}`, `case-${made}`];
  const entry = soundEntry(code, change);
  const facts = (hall: Hall): Fact[] => [
    { kind: 'entry.adopted', entry, from: on },
    {
      ...{ kind: 'case.received', caseId, bureauId: entry.bureauId, on, number: numberOf(caseId) },
      ...{ itemCode: code, version: 1, caseKind: 'promised', statutory: entry.statutory },
      ...{ promised: entry.promised, counterId: null, by, visit: null },
      materials: entry.materials.length,
      ...stepsToRun(hall, flowSteps(entry), entry.bureauId),
    },
  ];
  await scene.test.order(hall => accept(facts(hall), null), {});
  return caseId;
}

/** Another case of the item of one; its id. */
export async function again(scene: Scene, caseId: string): Promise<string> {
  made += 1;
  const one = scene.test.hall.sequencer.image.hall.cases.get(caseId)!;
  const facts: Fact[] = [
    {
      ...{
        kind: 'case.received',
        caseId: `case-${made}`,
        bureauId: one.bureauId,
        on: ON,
        number: `x-${made}`,
      },
      ...{ itemCode: one.itemCode, version: one.version, caseKind: 'promised', statutory: one.statutory },
      ...{ promised: one.promised, counterId: null, by: 'nobody', visit: null },
      ...{ materials: one.materials.length, steps: one.steps.map(({ id }) => id) },
    },
  ];
  await scene.test.order(() => accept(facts, null), {});
  return `case-${made}`;
}

/** Who may decide it. */
export async function chief(scene: Scene): Promise<HttpClient> {
  const { client, member } = scene.ground.askers.find(asker => asker.standing === 'chief')!;
  await told(scene.test.director, 'staff:post', { staffId: member!.staffId, bureauId: 'b-tax' });
  await scene.test.order(decideEmpower, {});
  return client;
}

export const good = (scene: Scene, caseId: string) =>
  told(by(scene, 'officer'), 'case:check', {
    caseId,
    checks: [0, 1].map(at => ({ at, verdict: 'good' as const })),
  });

/** One that is accepted; its id. */
export async function accepted(
  scene: Scene,
  change: Partial<Entry> = {},
  receivedBy = 'nobody',
): Promise<string> {
  const caseId = await received(scene, change, ON, receivedBy);
  await good(scene, caseId);
  await told(by(scene, 'officer'), 'case:accept', { caseId });
  return caseId;
}

const step = (id: string, post: Step['post'], ...ways: [to: string, when: string | null][]): Step => ({
  ...{ id, name: id, note: null, post, actor: null, limit: null, judges: false, supervision: null },
  ...{ disclosed: false, ways: ways.map(([to, when]) => ({ to, when, rare: false })) },
});
const CHOICE = [
  step('look', 'section', ['visit', '需要'], ['decide', '不需要']),
  step('visit', 'section', ['decide', null]),
  step('decide', 'chief', ['end', null]),
];

/** The codes of cases, and what leads to each. */
export const DIRECTED_CASES = {
  'item.elsewhere': async scene => {
    await told(scene.test.director, 'catalogue:assign', { codes: ['i-3'], queueId: null });
    const answer = await told(by(scene, 'kiosk'), 'ticket:take', { itemCode: 'i-3' });
    await told(scene.test.director, 'catalogue:assign', { codes: ['i-3'], queueId: 'q-c' });
    return answer;
  },
  'case.unknown': scene => told(by(scene, 'officer'), 'case:accept', { caseId: 'no-such-case' }),
  'case.not_found': async scene => {
    const response = await fetch(`${by(scene, 'officer').url}/api/public/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number: '20200101-0001', code: '00000000' }),
    });
    return response.json();
  },
  'query.paused': async scene => {
    const wrong = { number: '19990101-0001', code: '22222222' };
    for (let n = 0; n < WRONG_MOST; n += 1) await told(by(scene, 'kiosk'), 'case:ticket', wrong);
    return told(by(scene, 'kiosk'), 'case:ticket', wrong);
  },
  'case.nothing_to_fetch': async scene => {
    scene.time.pass(WRONG_PAUSE_MS);
    const caseId = await received(scene);
    const number = numberOf(caseId);
    return told(by(scene, 'kiosk'), 'case:ticket', { number, code: scene.test.hall.vault.queryCode(caseId) });
  },
  'case.wrong_state': async scene =>
    told(by(scene, 'officer'), 'case:close', { caseId: await received(scene) }),
  'case.no_material': async scene =>
    told(by(scene, 'officer'), 'case:check', {
      caseId: await received(scene),
      checks: [{ at: 9, verdict: 'good' }],
    }),
  'case.no_words': async scene =>
    told(by(scene, 'officer'), 'case:check', {
      caseId: await received(scene),
      checks: [{ at: 0, verdict: 'faulty' }],
    }),
  'case.not_later': async scene =>
    told(by(scene, 'officer'), 'case:check', {
      caseId: await received(scene),
      checks: [{ at: 0, verdict: 'later' }],
    }),
  'case.lacking': async scene => told(by(scene, 'officer'), 'case:accept', { caseId: await received(scene) }),
  'case.not_told': async scene => {
    const caseId = await received(scene);
    return told(by(scene, 'officer'), 'case:refuse', { caseId, ground: 'not_supplied', words: '未补正' });
  },
  'case.not_looked_at': async scene =>
    told(by(scene, 'officer'), 'case:correct', { caseId: await received(scene) }),
  'case.nothing_lacking': async scene => {
    const caseId = await received(scene);
    await good(scene, caseId);
    return told(by(scene, 'officer'), 'case:correct', { caseId });
  },
  'case.step_not_open': async scene => {
    const caseId = await accepted(scene);
    return told(await chief(scene), 'case:step', { caseId, step: 'apply' });
  },
  'case.step_not_done': async scene => {
    const caseId = await accepted(scene);
    return told(await chief(scene), 'case:giveBack', {
      caseId,
      step: 'decide',
      back: 'apply',
      words: '重审',
    });
  },
  'case.step_choice': async scene => {
    const caseId = await accepted(scene, { steps: CHOICE });
    return told(await chief(scene), 'case:step', { caseId, step: 'look' });
  },
  'case.decide_instead': async scene => {
    const caseId = await accepted(scene);
    return told(await chief(scene), 'case:step', { caseId, step: 'decide' });
  },
  'case.steps_open': async scene => {
    const caseId = await accepted(scene, { steps: CHOICE });
    return told(await chief(scene), 'case:decide', { caseId, result: 'granted', words: '准予' });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

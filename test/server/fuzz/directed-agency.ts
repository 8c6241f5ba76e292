import type { CommandInput } from '../../../server/contract/commands.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { received } from './directed-cases.ts';
import { type Act, by, type Scene, told } from './scene.ts';

type Agent = NonNullable<CommandInput<'case:entrust'>['agent']>;
const MANDATE = { seen: true, scope: ['submit' as const], until: '2999-12-31' };
const OWN: Agent = { kind: 'own', name: '示例代理人', mandate: MANDATE };

async function entrusted(scene: Scene, agent: Agent | null) {
  const caseId = await received(scene);
  return { caseId, answer: await told(by(scene, 'officer'), 'case:entrust', { caseId, agent }) };
}
const entrusting =
  (agent: Agent | null): Act =>
  async scene =>
    (await entrusted(scene, agent)).answer;

/** The codes of who acts for an applicant, and what leads to each. */
export const DIRECTED_AGENCY = {
  'agency.none': entrusting(null),
  'agency.no_mandate': entrusting({ kind: 'own', name: '示例代理人' }),
  'agency.expired': entrusting({ ...OWN, mandate: { ...MANDATE, until: '2000-01-01' } }),
  'agency.not_listed': entrusting({ kind: 'staff', staffId: 'nobody', mandate: MANDATE }),
  'agency.beyond_scope': async scene => {
    const { caseId } = await entrusted(scene, OWN);
    return told(by(scene, 'officer'), 'case:withdraw', { caseId, words: '不办了', byAgent: true });
  },
  'case.supply_open': async scene => {
    const caseId = await received(scene);
    const officer = by(scene, 'officer');
    const checks = [0, 1].map(at => ({ at, verdict: 'missing' as const }));
    await told(officer, 'case:check', { caseId, checks });
    await told(officer, 'case:correct', { caseId, days: 60 });
    return told(officer, 'case:refuse', { caseId, ground: 'not_supplied', words: '未补正' });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

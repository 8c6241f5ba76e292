import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { accept } from '../../../server/domain/decision.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { decideEmpower, sealCodeOf } from '../../support/hall/empowered.ts';
import { accepted, chief } from './directed-cases.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const TAX = { bureauId: 'b-tax', kind: 'approval' } as const;
const GRANTED = { result: 'granted', words: '准予' } as const;
const days = { from: '2026-01-01', to: '2099-12-31' } as const;

const sealOfTax = ({ ground }: Scene): string =>
  [...ground.hall.seals.values()].find(({ bureauId, out }) => bureauId === 'b-tax' && !out)!.sealCode;
const memberOf = ({ ground }: Scene, standing: string) =>
  ground.askers.find(asker => asker.standing === standing)!.member!;
/** Delegations of a member of staff that hold. */
const powersOf = ({ ground }: Scene, staffId: string): string[] =>
  [...ground.hall.delegations.values()].flatMap(one =>
    one.staffId === staffId && one.revokedOn === null ? [one.id] : [],
  );

async function powerless(scene: Scene, staffId: string): Promise<void> {
  for (const delegationId of powersOf(scene, staffId))
    await told(scene.test.director, 'delegation:revoke', { delegationId });
}

/** The chief's decision of a new case after something was done; everybody can decide again afterwards. */
async function decideAfter(scene: Scene, done: () => Promise<unknown>): Promise<unknown> {
  const caseId = await accepted(scene);
  const client = await chief(scene);
  await done();
  const answer = await told(client, 'case:decide', { caseId, ...GRANTED });
  await powerless(scene, memberOf(scene, 'chief').staffId);
  await scene.test.order(decideEmpower, {});
  return answer;
}

/** A case that the chief has decided, and the chief. */
async function decided(scene: Scene, result: 'granted' | 'denied', change: Partial<Entry> = {}) {
  const caseId = await accepted(scene, change);
  const client = await chief(scene);
  await told(client, 'case:decide', { caseId, result, words: '经审查' });
  return [client, caseId] as const;
}

/** The codes of seals and of delegated power, and what leads to each. */
export const DIRECTED_SEALS = {
  'seal.unknown': ({ test }) =>
    told(test.director, 'seal:takeOut', { sealCode: sealCodeOf(998), why: 'worn' }),
  'seal.code_taken': async scene => {
    await chief(scene);
    return told(scene.test.director, 'seal:takeUp', { sealCode: sealOfTax(scene), ...TAX });
  },
  'seal.one_already': async scene => {
    await chief(scene);
    return told(scene.test.director, 'seal:takeUp', { sealCode: sealCodeOf(999), ...TAX });
  },
  'seal.none': async scene => {
    const caseId = await accepted(scene, { bureauId: 'b-sealless' });
    const client = await chief(scene);
    const { staffId } = memberOf(scene, 'chief');
    const posted: Fact = { kind: 'posting.set', staffId, bureauId: 'b-sealless' };
    await scene.test.order(() => accept([posted], null), {});
    const answer = await told(client, 'case:decide', { caseId, ...GRANTED });
    await chief(scene);
    return answer;
  },
  'seal.out_of_use': scene =>
    decideAfter(scene, () =>
      told(scene.test.director, 'seal:takeOut', { sealCode: sealOfTax(scene), why: 'lost' }),
    ),
  'delegation.unknown': ({ test }) =>
    told(test.director, 'delegation:revoke', { delegationId: 'no-such-power' }),
  'delegation.faulty': async scene => {
    await chief(scene);
    const { staffId } = memberOf(scene, 'chief');
    const backwards = { from: '2099-12-31', to: '2099-01-01' };
    return told(scene.test.director, 'delegation:grant', {
      ...{ bureauId: 'b-tax', staffId, as: 'chief', itemCodes: null, ...backwards },
    });
  },
  'delegation.none': async scene => {
    const caseId = await accepted(scene);
    await chief(scene);
    const { staffId } = memberOf(scene, 'approver');
    await told(scene.test.director, 'staff:post', { staffId, bureauId: 'b-tax' });
    const answer = await told(by(scene, 'approver'), 'case:decide', { caseId, ...GRANTED });
    await told(scene.test.director, 'staff:post', { staffId, bureauId: null });
    return answer;
  },
  'delegation.expired': scene => decideAfter(scene, () => powerless(scene, memberOf(scene, 'chief').staffId)),
  'delegation.beyond_scope': scene =>
    decideAfter(scene, async () => {
      const { staffId } = memberOf(scene, 'chief');
      await powerless(scene, staffId);
      await told(scene.test.director, 'delegation:grant', {
        ...{ bureauId: 'b-tax', staffId, as: 'chief', itemCodes: ['i-1'], ...days },
      });
    }),
  'certificate.not_granted': async scene => {
    const [client, caseId] = await decided(scene, 'denied');
    return told(client, 'case:make', { caseId, validUntil: null });
  },
  'certificate.made_already': async scene => {
    const [client, caseId] = await decided(scene, 'granted');
    await told(client, 'case:make', { caseId, validUntil: null });
    return told(client, 'case:make', { caseId, validUntil: null });
  },
  'certificate.none': async scene => {
    const [client, caseId] = await decided(scene, 'granted', { result: null });
    return told(client, 'case:make', { caseId, validUntil: null });
  },
  'certificate.over': async scene => {
    const [client, caseId] = await decided(scene, 'granted');
    return told(client, 'case:make', { caseId, validUntil: '2020-01-01' });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { FETCHED } from '../../support/hall/case-floor.ts';
import { accepted, chief, received } from './directed-cases.ts';
import { type Act, by, type Scene, told } from './scene.ts';

async function withdrawn(scene: Scene): Promise<string> {
  const caseId = await received(scene);
  await told(by(scene, 'officer'), 'case:withdraw', { caseId, words: '撤回' });
  return caseId;
}
const review = (scene: Scene, caseId: string) =>
  told(by(scene, 'discloser'), 'register:review', { caseId, withheld: null });

/** The codes of the register, and what leads to each. */
export const DIRECTED_REGISTER = {
  'register.not_ended': async scene => review(scene, await received(scene)),
  'register.reviewed_already': async scene => {
    const caseId = await withdrawn(scene);
    await review(scene, caseId);
    return review(scene, caseId);
  },
  'register.own_decision': async scene => {
    const caseId = await accepted(scene);
    const head = await chief(scene);
    await told(head, 'case:decide', { caseId, result: 'denied', words: '不符合' });
    await told(by(scene, 'officer'), 'case:deliver', { caseId, ...FETCHED });
    await told(by(scene, 'officer'), 'case:close', { caseId });
    return told(head, 'register:review', { caseId, withheld: null });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { jointEntry } from '../../support/hall/joint-floor.ts';
import { accepted, chief } from './directed-cases.ts';
import { type Act, by, told } from './scene.ts';

const said = { words: '同意' };
const { steps } = jointEntry();
/** Nothing but a legal review and the decision. */
const REVIEWED = { steps: steps.filter(({ id }) => id === 'review' || id === 'decide') };

/** The codes of joint approval and of legal review, and what leads to each. */
export const DIRECTED_JOINT = {
  'case.not_silent': async scene => {
    const caseId = await accepted(scene, { steps });
    return told(await chief(scene), 'case:passOver', { caseId, step: 'fire', ...said });
  },
  'case.no_opinion': async scene => {
    const caseId = await accepted(scene, REVIEWED);
    return told(by(scene, 'legal_reviewer'), 'case:step', { caseId, step: 'review' });
  },
  'case.own_work': async scene => {
    const { client, member } = scene.ground.askers.find(asker => asker.standing === 'legal_reviewer')!;
    const caseId = await accepted(scene, REVIEWED, member!.staffId);
    return told(client, 'case:step', { caseId, step: 'review', ...said });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

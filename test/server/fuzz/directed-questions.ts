import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { aloneAtDesk, newTicket } from './at-desk.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const open = async (scene: Scene) => (await by(scene, 'guide').must('question:open', {})).questionId;

/** The codes about what was asked, and what leads to each. */
export const DIRECTED_QUESTIONS = {
  'question.unknown': scene => told(by(scene, 'guide'), 'question:finish', { questionId: 'none' }),
  'question.not_yours': async scene =>
    told(by(scene, 'approver'), 'question:finish', { questionId: await open(scene) }),
  'question.not_offered': async scene =>
    told(by(scene, 'approver'), 'question:acknowledge', { questionId: await open(scene) }),
  'question.own': async scene => {
    const staffId = scene.ground.askers.find(({ standing }) => standing === 'guide')!.member!.staffId;
    return told(by(scene, 'guide'), 'question:offer', { questionId: await open(scene), to: { staffId } });
  },
  'question.offered_already': async scene => {
    const questionId = await open(scene);
    const to = { bureauId: 'b-tax' };
    await told(by(scene, 'guide'), 'question:offer', { questionId, to });
    return told(by(scene, 'guide'), 'question:offer', { questionId, to });
  },
  'question.open_already': async scene => {
    await newTicket(scene, 'q-a');
    const { client, place } = await aloneAtDesk(scene);
    const { ticketId } = await client.must('counter:call', place);
    await told(client, 'question:open', { ticketId });
    return told(client, 'question:open', { ticketId });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

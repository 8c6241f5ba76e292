import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { aloneAtDesk, newTicket } from './at-desk.ts';
import { type Act, by, type Scene, told } from './scene.ts';

/** Something that could not be done, taken down just now, and who took it down. */
async function opened(scene: Scene) {
  await newTicket(scene, 'q-a');
  const { client, place } = await aloneAtDesk(scene);
  const { ticketId } = await client.must('counter:call', place);
  await client.must('counter:start', { ...place, ticketId });
  const asked = { ...place, ticketId, bureauId: null, trouble: 'system', words: '打不开' } as const;
  const { snagId } = await client.must('snag:open', asked);
  await client.must('counter:finish', { ...place, ticketId });
  return { client, snagId };
}
const extend = (scene: Scene, snagId: string, days: number) =>
  told(by(scene, 'supervisor'), 'snag:extend', { snagId, days, words: '协查' });

/** The codes about what could not be done, and what leads to each. */
export const DIRECTED_SNAGS = {
  'snag.unknown': scene => told(by(scene, 'guide'), 'snag:close', { snagId: 'none' }),
  'snag.not_yours': async scene => {
    const { snagId } = await opened(scene);
    return told(by(scene, 'supervisor'), 'snag:answer', { snagId, outcome: 'solved', words: '好' });
  },
  'snag.wrong_state': async scene => {
    const { client, snagId } = await opened(scene);
    return told(client, 'snag:close', { snagId });
  },
  'snag.extended_already': async scene => {
    const { snagId } = await opened(scene);
    await told(scene.test.director, 'snag:set', { rules: { days: 5, extendDays: 5 } });
    await extend(scene, snagId, 1);
    return extend(scene, snagId, 1);
  },
  'snag.too_long': async scene => {
    const { snagId } = await opened(scene);
    await told(scene.test.director, 'snag:set', { rules: { days: 5, extendDays: 5 } });
    return extend(scene, snagId, 6);
  },
  'snag.over': async scene => {
    const { snagId } = await opened(scene);
    const fact = { kind: 'snag.overdue', snagId, on: '2999-12-31' } as const;
    await scene.test.order(() => ({ facts: [fact], answer: { ok: true, data: null } }), {});
    return extend(scene, snagId, 1);
  },
  'snag.not_found': async ({ test }) => {
    const { url } = test.anybody();
    const asked = { number: '2020-0001', code: '22222222' };
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(asked);
    return (await fetch(`${url}/api/public/snags`, { method: 'POST', headers, body })).json();
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

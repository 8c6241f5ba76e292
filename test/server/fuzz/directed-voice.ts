import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { USUAL_VOICE, type VoiceSettings } from '../../../server/domain/voice/settings.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { VOICED, VOICED_PLAN } from '../../support/hall/voiced-hall.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const NOBODY = { zoneId: 'z-1', ticketId: 'ticket-of-nobody-1', calls: 1 };
const set = ({ test }: Scene, settings: VoiceSettings) =>
  told(test.director, 'voice:set', { settings: settings as never });

/** With the plan's two boards in the hall, and its own plan afterwards. */
async function withBoards(scene: Scene, act: () => Promise<unknown>): Promise<unknown> {
  await scene.test.order(decideConfigure, {
    plan: { ...SMALL_PLAN, boards: VOICED_PLAN.boards!.slice(0, 1) },
  });
  try {
    return await act();
  } finally {
    await set(scene, USUAL_VOICE);
    await scene.test.order(decideConfigure, { plan: SMALL_PLAN });
  }
}
const ZONES = [{ zoneId: 'z-1', boardIds: ['board-1'] }];

/** A called number, of a zone that speaks. */
async function called(scene: Scene): Promise<{ zoneId: string; ticketId: string; calls: number }> {
  await set(scene, { ...VOICED, zones: ZONES });
  await scene.ground.tend();
  const { hall } = scene.ground;
  for (const { client, member, counterId } of scene.ground.askers) {
    if (!member || counterId === null) continue;
    const at = { counterId, seat: member.seat };
    await told(scene.test.director, 'ticket:take', { queueId: 'q-b' });
    const desk = hall.desks.get(counterId);
    if (desk?.ticketId) {
      await told(client, 'counter:start', { ...at, ticketId: desk.ticketId });
      await told(client, 'counter:finish', { ...at, ticketId: desk.ticketId });
    }
    await told(client, 'counter:call', at);
    const one = hall.voices.get('z-1')?.waiting[0];
    if (one) return { zoneId: 'z-1', ticketId: one.ticketId, calls: one.calls };
  }
  throw new Error('nobody could be called');
}

/** The codes of the hall's voice, and what leads to each. */
export const DIRECTED_VOICE = {
  'voice.no_language': scene => set(scene, { ...USUAL_VOICE, times: { zh: 0, en: 0 } }),
  'voice.zone_twice': scene => set(scene, { ...USUAL_VOICE, zones: [...ZONES, ...ZONES] }),
  'voice.other_zone': async scene => {
    const boards = [{ ...VOICED_PLAN.boards![0]!, shows: 'sign' as const, counterId: 'c-1' }];
    await scene.test.order(decideConfigure, { plan: { ...SMALL_PLAN, boards } });
    const answer = await set(scene, { ...USUAL_VOICE, zones: ZONES });
    await scene.test.order(decideConfigure, { plan: SMALL_PLAN });
    return answer;
  },
  'voice.off': async scene => {
    await set(scene, USUAL_VOICE);
    return told(by(scene, 'display'), 'voice:begin', NOBODY);
  },
  'voice.not_yours': scene =>
    withBoards(scene, async () => {
      await set(scene, { ...VOICED, zones: ZONES });
      await scene.test.order(decideConfigure, { plan: SMALL_PLAN });
      return told(by(scene, 'display'), 'voice:begin', NOBODY);
    }),
  'voice.not_next': scene =>
    withBoards(scene, async () => {
      await set(scene, { ...VOICED, zones: ZONES });
      return told(by(scene, 'display'), 'voice:begin', NOBODY);
    }),
  'voice.busy': scene =>
    withBoards(scene, async () => {
      const wish = await called(scene);
      await told(by(scene, 'display'), 'voice:begin', wish);
      return told(by(scene, 'display'), 'voice:begin', wish);
    }),
  'voice.not_speaking': scene => told(by(scene, 'display'), 'voice:end', { ...NOBODY, outcome: 'heard' }),
} as const satisfies { readonly [C in RefusalCode]?: Act };

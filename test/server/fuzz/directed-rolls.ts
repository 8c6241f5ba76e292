import type { CommandInput } from '../../../server/contract/commands.ts';
import { accept } from '../../../server/domain/decision.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { NO_LIMITS } from '../../../server/domain/queue/limits/limits.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { aloneAtDesk } from './at-desk.ts';
import { type Act, type Scene, told } from './scene.ts';

const MINUTE = 60_000;

/** Enters numbers of a new roll of three, changed as said; `first`: what is entered before. */
async function entering(
  { test, time }: Scene,
  more: Partial<CommandInput<'roll:enter'>>,
  first?: Partial<CommandInput<'roll:enter'>>,
): Promise<unknown> {
  const { rollId } = await test.director.must('roll:reserve', { queueId: 'q-a', size: 3 });
  const at = time.clock.wall() - MINUTE;
  const input = { rollId, from: 1, to: 2, firstAt: at, lastAt: at, served: [], left: [1, 2] };
  if (first) await told(test.director, 'roll:enter', { ...input, ...first });
  return told(test.director, 'roll:enter', { ...input, ...more });
}

/** The first who has a counter sits alone at it; somebody else would relieve or take over from it. */
async function relieving(
  scene: Scene,
  act: (who: HttpClient, place: { counterId: string; seat: string }) => Promise<unknown>,
): Promise<unknown> {
  const { client, place } = await aloneAtDesk(scene);
  return act(client, place);
}

/** The codes of tidal counters, and what leads to each; the small hall offers no counter another profile. */
const DIRECTED_TIDE = {
  'tide.faulty': ({ test }) =>
    told(test.director, 'tide:set', {
      rules: { waiting: 3, minutes: 5, closeWaiting: 3, shortest: 10, automatic: false },
    }),
  'tide.not_open': ({ test }) => told(test.director, 'tide:close', { counterId: 'c-1', reason: 'over' }),
  'tide.not_offered': scene =>
    relieving(scene, (_who, { counterId }) =>
      told(scene.test.director, 'tide:open', { counterId, profileId: 'no-such-profile', reason: 'load' }),
    ),
  'tide.open_already': scene =>
    relieving(scene, async (_who, { counterId }) => {
      const profileId = scene.ground.hall.counters.get(counterId)!.profileId;
      const opened = { kind: 'tide.opened', counterId, profileId, reason: 'load' } as const;
      await scene.test.order(() => accept([opened], null), {});
      return told(scene.test.director, 'tide:open', { counterId, profileId, reason: 'load' });
    }),
} as const satisfies { readonly [C in RefusalCode]?: Act };

/** The codes of reliefs, and what leads to each. */
const DIRECTED_RELIEF = {
  'relief.faulty': async ({ test }) => {
    const [officerId] = [...test.hall.sequencer.image.hall.staff.ids()] as [string];
    return told(test.director, 'relief:set', { pairs: [{ officerId, reliefIds: [officerId] }] });
  },
  'relief.own_counter': scene => relieving(scene, (who, place) => told(who, 'counter:relieve', place)),
  'relief.not_paired': scene =>
    relieving(scene, (_who, { counterId }) => {
      const other = scene.ground.askers.find(
        one => one.member !== null && one.counterId !== null && one.counterId !== counterId,
      )!;
      return told(other.client, 'counter:relieve', { counterId, seat: other.member!.seat });
    }),
  'relief.empty_hand': async scene => {
    const { client, place } = await aloneAtDesk(scene);
    const other = scene.ground.askers.find(
      one => one.member !== null && one.counterId !== null && one.counterId !== place.counterId,
    )!;
    await told(other.client, 'counter:open', { counterId: other.counterId!, seat: other.member!.seat });
    return told(client, 'counter:takeFrom', { ...place, fromCounterId: other.counterId! });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

/** The codes of paper numbers and of reliefs, and what leads to each. */
export const DIRECTED_ROLLS = {
  'limits.enquiry': async ({ test }) => {
    const queues = SMALL_PLAN.queues.map(one => (one.id === 'q-a' ? { ...one, enquiry: true } : one));
    await test.order(decideConfigure, { plan: { ...SMALL_PLAN, queues } });
    const limits = { ...NO_LIMITS, queues: [{ queueId: 'q-a', named: true, bands: [] }] };
    const answer = await told(test.director, 'limits:set', { limits });
    await test.order(decideConfigure, { plan: SMALL_PLAN });
    return answer;
  },
  ...DIRECTED_RELIEF,
  ...DIRECTED_TIDE,
  'roll.unknown': scene => entering(scene, { rollId: 'no-such-roll' }),
  'roll.outside': scene => entering(scene, { to: 4 }),
  'roll.entered_already': scene => entering(scene, { from: 2 }, {}),
  'roll.told_twice': scene => entering(scene, { left: [1, 1] }),
  'roll.last_first': scene => entering(scene, { lastAt: 1 }),
  'roll.future': scene => entering(scene, { lastAt: scene.time.clock.wall() + 60 * MINUTE }),
  'roll.other_day': scene => entering(scene, { firstAt: scene.time.clock.wall() - 48 * 60 * MINUTE }),
} as const satisfies { readonly [C in RefusalCode]?: Act };

import { wallOf } from '../../../server/domain/hours/when.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const zoneId = 'z-1';
const HEAD = { badge: 'GA-7', post: { zh: '值班', en: 'On duty' }, tel: null };
const dateIn = ({ time }: Scene, days = 0): string =>
  dateOf(dayOf(wallOf(time.clock.wall(), 480).date) + days);
const plan = (scene: Scene, dates: readonly string[], head: typeof HEAD | null = HEAD) =>
  told(scene.test.director, 'duty:plan', { rows: dates.map(date => ({ date, zoneId, head })) });
const arrive = (scene: Scene, who = 'guide') => told(by(scene, who), 'duty:arrive', { zoneId });
const correct = (scene: Scene, arrived: number | null, left: number | null, days = 0) =>
  told(scene.test.director, 'duty:correct', {
    ...{ date: dateIn(scene, days), zoneId, arrived, left, reason: 'forgot' },
  });

/** Nobody has come yet to a planned day. */
async function planned(scene: Scene): Promise<void> {
  await plan(scene, [dateIn(scene)]);
  await correct(scene, null, null);
}

/** The codes of the roster of heads, and what leads to each. */
export const DIRECTED_DUTY = {
  'duty.none': ({ test }) => told(test.director, 'duty:arrive', { zoneId: 'z-none' }),
  'duty.twice': scene => plan(scene, [dateIn(scene, 3), dateIn(scene, 3)]),
  'duty.past': scene => plan(scene, [dateIn(scene, -2)]),
  'duty.not_yours': async scene => {
    await planned(scene);
    return arrive(scene, 'legal_reviewer');
  },
  'duty.arrived_already': async scene => {
    await planned(scene);
    await arrive(scene);
    return arrive(scene);
  },
  'duty.not_arrived': async scene => {
    await planned(scene);
    return told(by(scene, 'guide'), 'duty:leave', { zoneId });
  },
  'duty.left_already': async scene => {
    await planned(scene);
    await arrive(scene);
    await told(by(scene, 'guide'), 'duty:leave', { zoneId });
    return told(by(scene, 'guide'), 'duty:leave', { zoneId });
  },
  'duty.not_yet': async scene => {
    await plan(scene, [dateIn(scene, 4)]);
    return correct(scene, 60, null, 4);
  },
  'duty.order': async scene => {
    await planned(scene);
    return correct(scene, 2, 1);
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };

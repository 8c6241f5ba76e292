import type { CommandInput } from '../../../server/contract/commands.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
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

/** The codes of paper numbers, and what leads to each. */
export const DIRECTED_ROLLS = {
  'roll.unknown': scene => entering(scene, { rollId: 'no-such-roll' }),
  'roll.outside': scene => entering(scene, { to: 4 }),
  'roll.entered_already': scene => entering(scene, { from: 2 }, {}),
  'roll.told_twice': scene => entering(scene, { left: [1, 1] }),
  'roll.last_first': scene => entering(scene, { lastAt: 1 }),
  'roll.future': scene => entering(scene, { lastAt: scene.time.clock.wall() + 60 * MINUTE }),
  'roll.other_day': scene => entering(scene, { firstAt: scene.time.clock.wall() - 48 * 60 * MINUTE }),
} as const satisfies { readonly [C in RefusalCode]?: Act };

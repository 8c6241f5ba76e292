import type { Decision } from '../domain/decision.ts';
import { decideConfigure, decideFoundHall, decideImportItems } from '../domain/hall/configure.ts';
import type { HallPlan, Item } from '../domain/hall/plan.ts';
import type { Answer } from '../domain/refusal.ts';
import type { AnyHandler } from '../app/handler.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';

const SYSTEM = { kind: 'system' } as const;

function order<Input>(sequencer: Sequencer, name: string, input: Input, decide: unknown): Promise<Answer> {
  const handler = { decide: decide as (...given: never[]) => Decision } as unknown as AnyHandler;
  const commandId = `seed-${name.replace(':', '-')}-0001`;
  return sequencer.submit({
    name,
    commandId,
    sender: SYSTEM,
    digest: name,
    input,
    prepared: undefined,
    handler,
  });
}

async function accepted(name: string, answer: Promise<Answer>): Promise<void> {
  const given = await answer;
  if (!given.ok) throw new Error(`${name}: ${given.refusal.code} ${JSON.stringify(given.refusal.params)}`);
}

/** Founds a hall that has no facts yet; processes that start together found it once. */
export async function foundHall(sequencer: Sequencer, hallId: string): Promise<void> {
  if (sequencer.image.hall.about.has('hall')) return;
  const answer = await order(sequencer, 'hall:found', { hallId }, decideFoundHall);
  if (!answer.ok && answer.refusal.code !== 'hall.founded_already') throw new Error(answer.refusal.code);
}

/** Gives a hall without queues a floor and a catalogue; whoever has one keeps it. */
export async function loadDefaultHall(
  sequencer: Sequencer,
  plan: HallPlan,
  items: readonly Item[],
): Promise<void> {
  const { hall } = sequencer.image;
  if (hall.queues.size === 0)
    await accepted('plan', order(sequencer, 'hall:configure', { plan }, decideConfigure));
  if (hall.items.size === 0)
    await accepted('items', order(sequencer, 'catalogue:import', { items }, decideImportItems));
}

import type { Hall } from '../../../server/compose.ts';
import { act, staff } from '../floor/in-process.ts';

/** A counter that keeps taking, calling and missing while `work` goes on; how long each command took, ms. */
export async function besideCalls(hall: Hall, work: () => Promise<void>): Promise<number[]> {
  const officer = staff();
  const { hall: image } = hall.sequencer.image;
  const counter = [...image.counters.values()][0]!;
  const queueId = image.profiles.get(counter.profileId)!.queueIds[0]!;
  const at = { counterId: counter.id, seat: 'bench-seat' };
  const waits: number[] = [];
  const timed = async (name: string, input: object): Promise<{ ticketId?: string }> => {
    const begun = performance.now();
    const answer = await act(hall, name, input, officer);
    waits.push(performance.now() - begun);
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}`);
    return answer.data as { ticketId?: string };
  };
  if (!image.desks.has(counter.id)) await act(hall, 'counter:open', at, officer);
  let done = false;
  const working = work().finally(() => (done = true));
  while (!done) {
    await timed('ticket:take', { queueId });
    const { ticketId } = await timed('counter:call', at);
    await timed('counter:miss', { ...at, ticketId });
    await new Promise(resolve => setTimeout(resolve, 30));
  }
  await working;
  await act(hall, 'counter:close', at, officer);
  return waits;
}

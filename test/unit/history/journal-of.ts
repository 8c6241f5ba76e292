import { FIRST_HEAD, toStored } from '../../../server/app/sequencer/chain.ts';
import type { StoredFact } from '../../../server/app/ports.ts';
import type { Recorded } from '../../../server/domain/facts.ts';
import { decideCall } from '../../../server/domain/queue/call.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { decideTake } from '../../../server/domain/queue/take.ts';
import { decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideCloseDay, decideOpenDay } from '../../../server/domain/day/open-close.ts';
import {
  decideConfigure,
  decideFoundHall,
  decideImportItems,
} from '../../../server/domain/hall/configure.ts';
import { newTicket } from '../../support/hall/ready-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { device, PracticeHall, staff } from '../../support/hall/practice-hall.ts';

export interface Journal {
  readonly facts: readonly StoredFact[];
  readonly end: { readonly seq: number; readonly head: string };
}

/** Recorded facts as their rows would hold them. */
export function journalOf(recorded: readonly Recorded[]): Journal {
  const facts: StoredFact[] = [];
  let head = FIRST_HEAD;
  for (const one of recorded) {
    const row = toStored(head, one);
    head = row.hash;
    facts.push(row);
  }
  return { facts, end: { seq: facts.length, head } };
}

const NOBODY = { holder: null, agent: null, dayId: null, person: null, reach: false, utcOffsetMinutes: 480 };

/** Two short days in a small hall: numbers are taken, called, served and missed. */
export function twoDays(): PracticeHall {
  const practice = new PracticeHall();
  practice.must(decideFoundHall, { hallId: 'hall' });
  practice.must(decideConfigure, { plan: SMALL_PLAN });
  practice.must(decideImportItems, { items: SMALL_ITEMS });
  for (const date of ['2026-11-23', '2026-11-24']) {
    practice.must(decideOpenDay, { date }, { prepared: { dayId: `day-${date}`, sealedKey: 'k1.sealed' } });
    for (const [n, id] of ['c-1', 'c-3'].entries()) {
      practice.must(
        decideOpenCounter,
        { counterId: id, seat: `seat-${id}` },
        { sender: staff(`officer-${n}`) },
      );
    }
    for (let n = 0; n < 6; n += 1) {
      practice.pass(1_137 + n);
      const sender = device(n % 2 ? 'k-1' : 'k-2');
      const prepared = { ...NOBODY, ...newTicket(practice) };
      practice.must(decideTake, { queueId: n % 3 ? 'q-a' : 'q-b' }, { sender, prepared });
    }
    const at = { counterId: 'c-1', seat: 'seat-c-1' };
    const sender = staff('officer-0');
    for (const verb of ['finish', 'miss'] as const) {
      practice.pass(20_011);
      const { ticketId } = practice.must(decideCall, at, { sender });
      if (verb === 'finish') practice.must(decideInHand('start'), { ...at, ticketId }, { sender });
      practice.must(decideInHand(verb), { ...at, ticketId }, { sender });
    }
    practice.pass(60_000);
    if (date === '2026-11-23') practice.must(decideCloseDay, {});
  }
  return practice;
}

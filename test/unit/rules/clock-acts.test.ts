import { describe, expect, it } from 'vitest';
import { Outage } from '../../../server/app/ports.ts';
import { FIRST_HEAD } from '../../../server/app/sequencer/chain.ts';
import type { Pending } from '../../../server/app/sequencer/pending.ts';
import { decideBatch } from '../../../server/app/sequencer/round.ts';
import { decideLeave } from '../../../server/domain/queue/leave.ts';
import { decideLapse } from '../../../server/domain/printing/desk.ts';
import type { Sender } from '../../../server/domain/decision.ts';
import { draftOf } from '../../../server/domain/state/hall.ts';
import { decideConfirmTime, decideDoubt } from '../../../server/domain/time/confirm.ts';
import { CLOCK, type PracticeHall, SYSTEM } from '../../support/hall/practice-hall.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';

function pending(sender: Sender, input: unknown, decide: unknown, commandId: string): Pending {
  const asked = {
    name: 'x',
    commandId,
    sender,
    key: commandId,
    digest: commandId,
    input,
    prepared: undefined,
  };
  const handler = { decide } as unknown as Pending['handler'];
  return { ...asked, handler, deadline: Infinity, resolve: () => undefined, reject: () => undefined };
}

/** One batch: the lease of a claimed slip runs out, and a citizen leaves. */
function batchOf(hall: PracticeHall) {
  const { id } = [...hall.hall.jobs.values()][0]!;
  const ticketId = [...hall.hall.tickets.ids()][0]!;
  const due = { at: hall.now, kind: 'print.lease', subject: id };
  const batch = [
    pending(CLOCK, due, decideLapse, 'clock-1'),
    pending(SYSTEM, { ticketId }, decideLeave, 'person-1'),
  ];
  const base = { draft: draftOf(hall.committed), seq: hall.seq, head: FIRST_HEAD, epoch: 'e', now: hall.now };
  return decideBatch({ ...base, newId: hall.newId }, batch, []).outcomes;
}

describe('acts of the clock', () => {
  it('[H3] wait while the time is in doubt; people’s acts go on', () => {
    const hall = makeHall();
    take(hall);
    hall.must(decideDoubt, { stepMs: 61_000 });
    const [clock, person] = batchOf(hall);
    expect(clock!.error).toBeInstanceOf(Outage);
    expect(clock!.answer).toBeUndefined();
    expect(person!.answer).toMatchObject({ ok: true });
  });

  it('[H3] go on once a director has confirmed the time', () => {
    const hall = makeHall();
    take(hall);
    hall.must(decideDoubt, { stepMs: 61_000 });
    hall.must(decideConfirmTime, {});
    expect(batchOf(hall).map(outcome => outcome.answer?.ok)).toEqual([true, true]);
  });
});

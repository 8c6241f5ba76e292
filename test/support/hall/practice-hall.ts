import type { Act, Decision, Sender } from '../../../server/domain/decision.ts';
import { senderKey } from '../../../server/domain/decision.ts';
import { evolve, type Recorded } from '../../../server/domain/facts.ts';
import type { Answer } from '../../../server/domain/refusal.ts';
import {
  draftOf,
  emptyHall,
  type Hall,
  merge,
  type Touch,
  touches,
} from '../../../server/domain/state/hall.ts';
import type { WorkingDraft } from '../../../server/domain/state/hall.ts';

type Rule<Input, Prepared, Data> = (hall: Hall, act: Act<Input, Prepared>) => Decision<Data>;

/** Who acts, and what was found before the lock. */
export interface As<Prepared = undefined> {
  readonly sender?: Sender;
  readonly prepared?: Prepared;
  readonly commandId?: string;
}

export const SYSTEM: Sender = { kind: 'system' };
export const CLOCK: Sender = { kind: 'clock' };
export const staff = (staffId: string, sessionId = `session-of-${staffId}`): Sender => ({
  kind: 'staff',
  staffId,
  sessionId,
});
export const device = (stationId: string): Sender => ({ kind: 'device', stationId });

/** The morning on which every practice hall begins. */
export const MORNING = Date.UTC(2026, 10, 23, 1);

/** A live hall in memory, without store or wire: rules decide on it, their facts are taken in as the sequencer does. */
export class PracticeHall {
  readonly committed = emptyHall();
  readonly journal: Recorded[] = [];
  seq = 0;
  now = MORNING;
  private draft: WorkingDraft | null = null;
  private made = 0;

  /** As rules see it: with what the open batch has changed. */
  get hall(): Hall {
    return this.draft ?? this.committed;
  }

  newId = (): string => {
    this.made += 1;
    return `id-${String(this.made).padStart(6, '0')}`;
  };

  /** Lets time go by. */
  pass(ms: number): void {
    this.now += ms;
  }

  decide<Input, Prepared, Data>(
    rule: Rule<Input, Prepared, Data>,
    input: Input,
    as: As<Prepared> = {},
  ): Decision<Data> {
    const { sender = SYSTEM, prepared, commandId = this.newId() } = as;
    const act = {
      input,
      prepared: prepared as Prepared,
      commandId,
      sender,
      now: this.now,
      newId: this.newId,
    };
    return rule(this.hall, act);
  }

  /** Takes a decision's facts into the open batch; without one, into a batch of their own. */
  apply(decision: Pick<Decision, 'facts'>, sender: Sender = SYSTEM): void {
    const alone = this.draft === null;
    this.draft ??= draftOf(this.committed);
    for (const fact of decision.facts) {
      this.seq += 1;
      const recorded = { seq: this.seq, at: this.now, claimedAt: null, by: senderKey(sender), fact };
      evolve(this.draft, recorded);
      this.journal.push(recorded);
    }
    if (alone) this.commit();
  }

  /** Decides and takes in. */
  run<Input, Prepared, Data>(
    rule: Rule<Input, Prepared, Data>,
    input: Input,
    as: As<Prepared> = {},
  ): Answer<Data> {
    const decision = this.decide(rule, input, as);
    this.apply(decision, as.sender);
    return decision.answer;
  }

  /** What `run` gives when the rule says yes; throws its refusal otherwise. */
  must<Input, Prepared, Data>(rule: Rule<Input, Prepared, Data>, input: Input, as: As<Prepared> = {}): Data {
    const answer = this.run(rule, input, as);
    if (!answer.ok)
      throw new Error(`refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.params)}`);
    return answer.data;
  }

  /** Opens a batch: everything until `commit` is one draft. */
  begin(): void {
    this.draft ??= draftOf(this.committed);
  }

  commit(): Touch[] {
    if (this.draft === null) return [];
    const touched = touches(this.draft);
    merge(this.draft, this.committed);
    this.draft = null;
    return touched;
  }
}

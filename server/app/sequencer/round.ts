import type { Act, SideRow } from '../../domain/decision.ts';
import { senderKey } from '../../domain/decision.ts';
import { evolve, type Recorded } from '../../domain/facts.ts';
import type { Answer } from '../../domain/refusal.ts';
import type { WorkingDraft } from '../../domain/state/hall.ts';
import { type TableName, TABLES } from '../../domain/state/hall.ts';
import { type Batch, Outage, type RowChange, type StoredAnswer, type StoredFact } from '../ports.ts';
import { toStored } from './chain.ts';
import { answerKey, type Pending } from './pending.ts';

export interface Outcome {
  readonly pending: Pending;
  readonly answer?: Answer;
  readonly error?: unknown;
}

export interface Decided {
  readonly outcomes: readonly Outcome[];
  readonly recorded: readonly Recorded[];
  readonly batch: Batch;
  readonly draft: WorkingDraft;
  /** The journal's seq that the draft was made on. */
  readonly base: number;
  /** Ids whose answer is not stored by this batch: one may be kept from before, and only the database knows. */
  readonly unproven: readonly string[];
  /** A refusal left facts: they must not be kept before the database was asked. */
  readonly bound: boolean;
}

interface Base {
  readonly draft: WorkingDraft;
  readonly seq: number;
  readonly head: string;
  readonly epoch: string;
  readonly now: number;
  readonly newId: () => string;
}

/** A command whose rule was chosen but whose facts could not be taken in: the draft is spoilt. */
export class Spoilt extends Error {
  override name = 'Spoilt';
}

const OTHER_CONTENT: Answer = { ok: false, refusal: { code: 'command.other_content', params: {} } };

/** What a sender is told whose command was answered before: the same, if it is the same command. */
export function answerAgain(stored: { digest: string; body: string }, pending: Pending): Answer {
  if (stored.digest !== pending.digest) return OTHER_CONTENT;
  return { ok: true, data: JSON.parse(stored.body) as unknown };
}

/**
 * Decides a batch on a draft: for each command the stored answer if it is known (also within the batch), else its
 * rule. Pure but for `newId`. A rule that throws is a bug and spoils nothing; facts that cannot be taken in spoil the
 * draft.
 */
export function decideBatch(base: Base, batch: readonly Pending[], stored: readonly StoredAnswer[]): Decided {
  const { draft, now, newId } = base;
  const answered = new Map(stored.map(row => [answerKey(row.sender, row.commandId), row]));
  const outcomes: Outcome[] = [];
  const recorded: Recorded[] = [];
  const facts: StoredFact[] = [];
  const answers: StoredAnswer[] = [];
  const rows: SideRow[] = [];
  const left: RowChange[] = [];
  const unproven: string[] = [];
  let bound = false;
  let { seq, head, epoch } = base;
  for (const pending of batch) {
    const before = answered.get(pending.key);
    if (before) {
      outcomes.push({ pending, answer: answerAgain(before, pending) });
      continue;
    }
    if (pending.sender.kind === 'clock' && draft.doubt.has('hall')) {
      unproven.push(pending.commandId);
      outcomes.push({ pending, error: new Outage('the time is in doubt') });
      continue;
    }
    const { input, prepared, commandId, sender } = pending;
    const act: Act<unknown, unknown> = { input, prepared, commandId, sender, now, newId };
    let decision;
    try {
      decision = pending.handler.decide(draft, act);
    } catch (error) {
      unproven.push(commandId);
      outcomes.push({ pending, error });
      continue;
    }
    const by = senderKey(sender);
    for (const fact of decision.facts) {
      seq += 1;
      const record: Recorded = { seq, at: now, claimedAt: null, by, fact };
      if (fact.kind === 'day.opened') left.push(...changesOf(draft).filter(({ table }) => LEFT.has(table)));
      try {
        evolve(draft, record);
      } catch (error) {
        throw new Spoilt(`${fact.kind} cannot be taken in`, { cause: error });
      }
      const row = toStored(head, record);
      head = row.hash;
      recorded.push(record);
      facts.push(row);
      if (fact.kind === 'hall.restored') epoch = fact.epoch;
    }
    if (decision.rows) rows.push(...decision.rows);
    outcomes.push({ pending, answer: decision.answer });
    if (!decision.answer.ok || (decision.facts.length === 0 && !decision.rows?.length)) {
      unproven.push(commandId);
      bound ||= decision.facts.length > 0;
      continue;
    }
    const body = JSON.stringify(decision.answer.data ?? null);
    const answer = { sender: by, commandId, digest: pending.digest, body, at: now };
    answers.push(answer);
    answered.set(pending.key, answer);
  }
  const saved = { seq, head, epoch, facts, answers, rows, changes: [...left, ...changesOf(draft)] };
  return { outcomes, recorded, batch: saved, draft, base: base.seq, unproven, bound };
}

/** A new day drops these from the image but not from their rows: what this batch did to them before must be kept. */
const LEFT: ReadonlySet<TableName> = new Set<TableName>(['days', 'tickets', 'jobs']);

function changesOf(draft: WorkingDraft): RowChange[] {
  const all: RowChange[] = [];
  for (const table of TABLES) {
    for (const { id, change, value } of draft[table].changes()) {
      const before = change === 'changed' ? draft[table].before(id) : null;
      all.push({ table, id, change, value, before });
    }
  }
  return all;
}

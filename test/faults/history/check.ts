import { checkAnswers, checkTickets, commandsOf } from './answers.ts';
import { checkActs, checkLives } from './calls.ts';
import { checkJournal, readJournal } from './journal.ts';
import { checkNumbers, checkRowNumbers } from './numbers.ts';
import { checkOrder } from './order.ts';
import type { History, Kind, Violation } from './records.ts';

/** What a history comes to. */
export interface Judgement {
  readonly sent: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly gaps: number;
  readonly violations: readonly Violation[];
}

const LOST: readonly Kind[] = ['lost_ticket', 'lost_act', 'other_ticket'];
const DOUBLED: readonly Kind[] = [
  'label_twice',
  'number_twice',
  'command_two_tickets',
  'two_answers',
  'called_twice',
  'two_in_hand',
];
const GAPS: readonly Kind[] = ['number_gap', 'fact_gap'];

/** Judges what all clients saw against what the database holds at the end. Pure. */
export function judge(history: History): Judgement {
  const { attempts, tickets, facts } = history;
  const commands = commandsOf(attempts);
  const journal = readJournal(facts);
  const violations = [
    ...checkAnswers(commands),
    ...checkTickets(commands, history),
    ...checkActs(commands, journal),
    ...checkLives(journal, tickets),
    ...checkNumbers(journal),
    ...checkRowNumbers(tickets, journal),
    ...checkJournal(facts),
    ...checkOrder(commands, history),
  ];
  const count = (kinds: readonly Kind[]) => violations.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    sent: attempts.length,
    acknowledged: commands.filter(({ yes }) => yes !== null).length,
    lost: count(LOST),
    doubled: count(DOUBLED),
    gaps: count(GAPS),
    violations,
  };
}

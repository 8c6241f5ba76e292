import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { decideCloseComment, decideOpenComment } from '../../../server/domain/catalogue/versions/comment.ts';
import type { Outcome, ReviewStage } from '../../../server/domain/catalogue/versions/draft.ts';
import { decidePublish, decideTurnOver } from '../../../server/domain/catalogue/versions/publish.ts';
import { decideReview } from '../../../server/domain/catalogue/versions/review.ts';
import { decideSubmit, decideWrite } from '../../../server/domain/catalogue/versions/write.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { PLACED } from './catalogue-acts.ts';
import { CLOCK, type PracticeHall, staff } from './practice-hall.ts';

const DAY_MS = 86_400_000;
export const EDITOR = { sender: staff('staff-editor'), prepared: PLACED };
const SIGNERS: Readonly<Record<ReviewStage, string>> = {
  signing: 'staff-3',
  first: 'staff-discloser',
  legal: 'staff-legal',
  final: 'staff-director',
};

interface ReviewSaid {
  readonly verdict?: 'pass' | 'return';
  readonly outcome?: Outcome | null;
  readonly by?: string;
}

/** The catalogue's desk of a practice hall: each office does its part. */
export function reviewDesk(hall: PracticeHall) {
  const desk = {
    write(entry: Entry, as = EDITOR) {
      const base = hall.hall.drafts.get(entry.code)?.revision ?? 0;
      return hall.run(decideWrite, { entry, reason: '按新规定调整', base }, as);
    },
    submit: (code: string) => hall.run(decideSubmit, { code }),
    review(code: string, stage: ReviewStage, said: ReviewSaid = {}) {
      const { verdict = 'pass', by = SIGNERS[stage] } = said;
      const { outcome = stage === 'final' ? 'adjust' : null } = said;
      const input = { code, stage, verdict, outcome, opinion: '同意' };
      return hall.run(decideReview, input, { sender: staff(by) });
    },
    /** From entry to the public's comments. */
    toComment(entry: Entry): void {
      const { code } = entry;
      for (const answer of [
        desk.write(entry),
        desk.submit(code),
        ...(['signing', 'first', 'legal'] as const).map(stage => desk.review(code, stage)),
      ])
        if (!answer.ok) throw new Error(answer.refusal.code);
    },
    /** From entry to the end of the public's comments, a week later. */
    toFinal(entry: Entry): void {
      const { code } = entry;
      desk.toComment(entry);
      const from = wallOf(hall.now, PLACED.utcOffsetMinutes).date;
      const commenting = { from, until: dateOf(dayOf(from) + 6) };
      if (entry.disclosure.scope === 'public')
        hall.must(decideOpenComment, { code, commenting }, { prepared: PLACED });
      hall.pass(7 * DAY_MS);
      hall.must(decideCloseComment, { code, received: 2, answer: '已采纳一条' }, { prepared: PLACED });
    },
    publish: (code: string, from: string, until: string | null = null) =>
      hall.run(decidePublish, { code, from, until }, { prepared: PLACED }),
    turnOver: () =>
      hall.run(
        decideTurnOver,
        { at: hall.now, kind: 'catalogue.day', subject: 'x' },
        { sender: CLOCK, prepared: PLACED },
      ),
  };
  return desk;
}

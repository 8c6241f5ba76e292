import { decidePutLaw } from '../../../server/domain/catalogue/laws/put.ts';
import { decideRepeal } from '../../../server/domain/catalogue/laws/repeal.ts';
import { LIST_SIDES } from '../../../server/domain/catalogue/lists/facts.ts';
import { decideFileList } from '../../../server/domain/catalogue/lists/file.ts';
import { decideCloseComment, decideOpenComment } from '../../../server/domain/catalogue/versions/comment.ts';
import { OUTCOMES, type ReviewStage, STAGE_ROLES } from '../../../server/domain/catalogue/versions/draft.ts';
import { decidePublish, decideTurnOver } from '../../../server/domain/catalogue/versions/publish.ts';
import { decideReview } from '../../../server/domain/catalogue/versions/review.ts';
import { decideDiscard, decideSubmit, decideWrite } from '../../../server/domain/catalogue/versions/write.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import type { ActTable } from './acts.ts';
import { soundEntry } from './entries.ts';
import { at, idIn } from './pick.ts';
import { CLOCK, type PracticeHall, staff } from './practice-hall.ts';

export const PLACED = { utcOffsetMinutes: 480 } as const;
const CODES = ['i-1', 'i-2', 'i-3', 'i-elsewhere', 'i-new'];
const LAW = '中华人民共和国行政许可法';
const today = (hall: PracticeHall): string => wallOf(hall.now, PLACED.utcOffsetMinutes).date;
const later = (hall: PracticeHall, days: number): string => dateOf(dayOf(today(hall)) + days);

/** Who holds the office of a stage; anybody when asked out of order. */
function reviewer(hall: PracticeHall, stage: ReviewStage, a: number): string {
  const fit = [...hall.hall.staff.values()].filter(one =>
    one.roles.some(role => STAGE_ROLES[stage].includes(role as never)),
  );
  return at(fit, a)?.id ?? idIn(hall.hall.staff, a);
}

/** What editors, reviewers and disclosers do about the catalogue. */
export const CATALOGUE_ACTS = {
  writeEntry: (hall, { a, b, c, proper }) => {
    const code = at(CODES, a)!;
    const change = [{}, { promised: { n: b % 25, unit: 'G' as const } }, { basis: [] }, { complaint: null }];
    const hidden = {
      disclosure: { ...soundEntry().disclosure, scope: 'internal' as const, basis: '保密规定' },
    };
    const entry = soundEntry(code, [...change, hidden][c % 5]);
    const base = proper ? (hall.hall.drafts.get(code)?.revision ?? 0) : b;
    const sender = staff(idIn(hall.hall.staff, b));
    return hall.run(decideWrite, { entry, reason: '调整', base }, { sender, prepared: PLACED });
  },
  discardEntry: (hall, { a }) => hall.run(decideDiscard, { code: at(CODES, a)! }),
  submitEntry: (hall, { a }) => hall.run(decideSubmit, { code: at([...hall.hall.drafts.ids()], a) ?? 'i-1' }),
  reviewEntry: (hall, { a, b, c, proper }) => {
    const draft = at([...hall.hall.drafts.values()], a);
    const stages = Object.keys(STAGE_ROLES) as ReviewStage[];
    const stage =
      proper && draft && stages.includes(draft.stage as ReviewStage) ? draft.stage : at(stages, c)!;
    const verdict = c % 6 === 0 ? 'return' : 'pass';
    const outcome = c % 4 === 0 ? at(OUTCOMES, b)! : stage === 'final' ? 'keep' : null;
    const input = {
      code: draft?.code ?? 'i-1',
      stage: stage as ReviewStage,
      verdict,
      outcome,
      opinion: '同意',
    } as const;
    return hall.run(decideReview, input, { sender: staff(reviewer(hall, stage as ReviewStage, b)) });
  },
  openComment: (hall, { a, b }) => {
    const commenting = { from: later(hall, b % 3), until: later(hall, (b % 3) + 5 + (b % 4)) };
    const code = at([...hall.hall.drafts.ids()], a) ?? 'i-1';
    return hall.run(decideOpenComment, { code, commenting }, { prepared: PLACED });
  },
  closeComment: (hall, { a, b }) => {
    if (b % 2 === 0) hall.pass(9 * 86_400_000);
    const code = at([...hall.hall.drafts.ids()], a) ?? 'i-1';
    return hall.run(decideCloseComment, { code, received: b, answer: '已采纳' }, { prepared: PLACED });
  },
  publishEntry: (hall, { a, b }) => {
    const input = {
      code: at([...hall.hall.drafts.ids()], a) ?? 'i-1',
      from: later(hall, b % 3),
      until: null,
    };
    return hall.run(
      decidePublish,
      { ...input, until: b % 5 === 0 ? later(hall, b % 4) : null },
      { prepared: PLACED },
    );
  },
  turnOver: hall => {
    const due = { at: hall.now, kind: 'catalogue.day' as const, subject: 'day' };
    return hall.run(decideTurnOver, due, { sender: CLOCK, prepared: PLACED });
  },
  putLaw: (hall, { a, b }) => {
    const law = { name: b % 2 === 0 ? LAW : `某条例${a % 3}`, version: null };
    return hall.run(decidePutLaw, b % 3 === 0 ? { lawId: idIn(hall.hall.laws, a), law } : { law });
  },
  repealLaw: (hall, { a }) =>
    hall.run(
      decideRepeal,
      { lawId: idIn(hall.hall.laws, a), from: today(hall), note: '已废止' },
      { prepared: PLACED },
    ),
  fileList: (hall, { a, b }) => {
    const rows = Array.from({ length: b % 4 }, (_, at) => ({ name: `职权${at}`, basis: null }));
    const twice = a % 5 === 0 ? [...rows, ...rows] : rows;
    return hall.run(decideFileList, {
      bureauId: idIn(hall.hall.bureaus, a),
      side: at(LIST_SIDES, b)!,
      rows: twice,
    });
  },
} as const satisfies ActTable;

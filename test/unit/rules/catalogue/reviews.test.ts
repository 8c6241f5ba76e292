import { beforeEach, describe, expect, it } from 'vitest';
import { bareEntry, type Entry } from '../../../../server/domain/catalogue/entry/entry.ts';
import {
  decideCloseComment,
  decideOpenComment,
} from '../../../../server/domain/catalogue/versions/comment.ts';
import { decideReview } from '../../../../server/domain/catalogue/versions/review.ts';
import { entryInForce } from '../../../../server/domain/catalogue/versions/version.ts';
import { decideDiscard, decideWrite } from '../../../../server/domain/catalogue/versions/write.ts';
import { PLACED } from '../../../support/hall/catalogue-acts.ts';
import { SOUND_STEPS, soundEntry } from '../../../support/hall/entries.ts';
import { SMALL_ITEMS } from '../../../support/hall/plan.ts';
import { type PracticeHall, staff } from '../../../support/hall/practice-hall.ts';
import { makeHall } from '../../../support/hall/ready-hall.ts';
import { EDITOR, reviewDesk } from '../../../support/hall/review-desk.ts';

const DAY_MS = 86_400_000;
const ok = (answer: { ok: boolean }): void => expect(answer).toMatchObject({ ok: true });
const refused = (answer: unknown, code: string): void => expect(answer).toMatchObject({ refusal: { code } });

let hall: PracticeHall;
let desk: ReturnType<typeof reviewDesk>;
beforeEach(() => {
  hall = makeHall();
  desk = reviewDesk(hall);
});

describe('a draft', () => {
  it.each<[string, Partial<Entry>, string]>([
    ['a field is missing', { complaint: null }, 'missing:complaint'],
    ['no fee is said', { fees: null }, 'missing:fees'],
    [
      'a correspondence is missing',
      { correspondence: { section: '一', body: null, government: '三' } },
      'no_correspondence:correspondence.body',
    ],
    ['the law is missing', { basis: [] }, 'missing:basis'],
    ['the promise is past the statute', { promised: { n: 21, unit: 'G' } }, 'promise_late:promised'],
    ['it is decided on the spot in days', { caseKind: 'instant' }, 'instant_with_limit:promised'],
    [
      'it is kept from the public without a basis',
      { disclosure: { scope: 'internal', basis: null, forms: [], within: null } },
      'no_secrecy_basis:disclosure.basis',
    ],
    [
      'a step leads nowhere',
      { steps: SOUND_STEPS.map(step => (step.id === 'accept' ? { ...step, ways: [] } : step)) },
      'step.no_way_to_end:steps.accept',
    ],
    ['its steps take longer than promised', { promised: { n: 0, unit: 'G' } }, 'step.over_promised:steps'],
  ])('[E1] is not reported when %s, and says so', (_what, change, fault) => {
    ok(desk.write(soundEntry('i-1', change)));
    const answer = desk.submit('i-1');
    expect(answer).toMatchObject({
      refusal: { code: 'draft.incomplete', params: { faults: expect.arrayContaining([fault]) } },
    });
  });

  it('[E1] of an item of which only the name is known lacks nearly everything, and free of charge is no lack', () => {
    ok(desk.write(bareEntry(SMALL_ITEMS[0]!)));
    const answer = desk.submit('i-1');
    expect(answer.ok ? 0 : (answer.refusal.params['faults'] as string[]).length).toBe(25);
    ok(desk.write(soundEntry('i-1', { fees: [] })));
    ok(desk.submit('i-1'));
  });

  it('[H4] of two editors who began alike the second is refused', () => {
    ok(desk.write(soundEntry()));
    refused(
      hall.run(decideWrite, { entry: soundEntry(), reason: '调整', base: 0 }, EDITOR),
      'settings.changed',
    );
  });

  it('[B1] holds no number of a person, in whatever field', () => {
    refused(desk.write(soundEntry('i-1', { enquiry: '张三 138 0013 8000' })), 'text.personal');
    expect(hall.hall.drafts.size).toBe(0);
  });

  it('[E2] is thrown away only before anybody has reviewed it', () => {
    ok(desk.write(soundEntry()));
    ok(desk.submit('i-1'));
    refused(hall.run(decideDiscard, { code: 'i-1' }), 'draft.in_review');
    ok(desk.review('i-1', 'signing', { verdict: 'return' }));
    refused(hall.run(decideDiscard, { code: 'i-1' }), 'draft.in_review');
  });
});

describe('the three reviews', () => {
  it('[E2] go in their order, each by its office, and change the item only at the end', () => {
    const entry = soundEntry('i-1', { promised: { n: 5, unit: 'G' } });
    ok(desk.write(entry));
    refused(desk.review('i-1', 'signing'), 'draft.other_stage');
    ok(desk.submit('i-1'));
    refused(desk.write(entry), 'draft.in_review');
    refused(desk.review('i-1', 'first'), 'draft.other_stage');
    refused(desk.review('i-1', 'signing', { by: 'staff-legal' }), 'access.denied');
    ok(desk.review('i-1', 'signing'));
    ok(desk.review('i-1', 'first'));
    ok(desk.review('i-1', 'legal'));
    refused(desk.review('i-1', 'final'), 'draft.other_stage');
    expect(entryInForce(hall.hall, 'i-1')).toEqual(bareEntry(SMALL_ITEMS[0]!));
  });

  it('[E2] may each send it back, with all opinions kept', () => {
    ok(desk.write(soundEntry()));
    ok(desk.submit('i-1'));
    ok(desk.review('i-1', 'signing'));
    ok(desk.review('i-1', 'first', { verdict: 'return' }));
    expect(hall.hall.drafts.get('i-1')).toMatchObject({
      stage: 'writing',
      reviews: [{ stage: 'signing' }, { verdict: 'return' }],
    });
    ok(desk.write(soundEntry()));
    ok(desk.submit('i-1'));
    ok(desk.review('i-1', 'signing'));
    expect(hall.hall.drafts.get('i-1')!.reviews).toHaveLength(3);
  });

  it('[E3] are given by hands that neither wrote it nor passed it before', () => {
    ok(desk.write(soundEntry(), { sender: staff('staff-3'), prepared: PLACED }));
    ok(desk.submit('i-1'));
    refused(desk.review('i-1', 'signing'), 'draft.own_review');
  });

  it('[E3] are given by nobody who ever wrote in the draft, though another wrote in it later', () => {
    ok(desk.write(soundEntry(), { sender: staff('staff-3'), prepared: PLACED }));
    ok(desk.write(soundEntry('i-1', { enquiry: '二楼' })));
    ok(desk.submit('i-1'));
    expect(hall.hall.drafts.get('i-1')).toMatchObject({ author: 'staff-editor', earlier: ['staff-3'] });
    refused(desk.review('i-1', 'signing'), 'draft.own_review');
    refused(desk.review('i-1', 'signing', { verdict: 'return' }), 'draft.own_review');
  });

  it('[E6] lay nothing open for comments that is kept from the public', () => {
    const hidden = { scope: 'internal' as const, basis: '保密法第九条', forms: [], within: null };
    desk.toComment(soundEntry('i-1', { disclosure: hidden }));
    const commenting = { from: '2026-11-23', until: '2026-11-30' };
    const open = () => hall.run(decideOpenComment, { code: 'i-1', commenting }, { prepared: PLACED });
    refused(open(), 'comment.not_public');
    expect(hall.hall.drafts.get('i-1')!.commenting).toBe(null);
  });

  it('[E2] the public has a week at least, and its comments are answered before the final review', () => {
    ok(desk.write(soundEntry()));
    ok(desk.submit('i-1'));
    for (const stage of ['signing', 'first', 'legal'] as const) ok(desk.review('i-1', stage));
    const open = (from: string, until: string) =>
      hall.run(decideOpenComment, { code: 'i-1', commenting: { from, until } }, { prepared: PLACED });
    refused(open('2026-11-23', '2026-11-28'), 'comment.too_short');
    refused(open('2026-11-22', '2026-11-30'), 'comment.too_short');
    ok(open('2026-11-23', '2026-11-29'));
    const close = () =>
      hall.run(decideCloseComment, { code: 'i-1', received: 0, answer: '无意见' }, { prepared: PLACED });
    refused(close(), 'comment.still_open');
    hall.pass(6 * DAY_MS);
    refused(close(), 'comment.still_open');
    hall.pass(DAY_MS);
    ok(close());
  });

  it('[E2] keep no item that stands on no law, and abolish none that never was', () => {
    desk.toFinal(soundEntry('i-new'));
    refused(desk.review('i-new', 'final', { outcome: 'abolish' }), 'draft.nothing_to_abolish');
    expect(
      hall.run(
        decideReview,
        { code: 'i-new', stage: 'final', verdict: 'pass', outcome: null, opinion: '同意' },
        { sender: staff('staff-director') },
      ),
    ).toMatchObject({ refusal: { code: 'input.invalid' } });
    ok(desk.review('i-new', 'final', { outcome: 'strike' }));
    ok(desk.publish('i-new', '2026-11-30'));
    expect(hall.hall.drafts.has('i-new')).toBe(false);
    expect(hall.hall.items.has('i-new')).toBe(false);
  });
});

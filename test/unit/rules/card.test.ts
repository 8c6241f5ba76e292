import { describe, expect, it } from 'vitest';
import { decideSetCard } from '../../../server/domain/staff/card.ts';
import { seen } from '../../support/hall/views.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { makeHall, openCounter } from '../../support/hall/ready-hall.ts';

const post = { zh: '综合窗口', en: 'General counter' };
const give = (hall: PracticeHall, staffId: string, badge: string | null) =>
  hall.run(decideSetCard, { staffId, card: badge === null ? null : { badge, post } });

describe('a staff card', () => {
  it('[S6] has a badge number that nobody else has, until it is given back', () => {
    const hall = makeHall();
    expect(give(hall, 'staff-1', 'GA-1').ok).toBe(true);
    expect(give(hall, 'staff-1', 'GA-1').ok).toBe(true);
    expect(give(hall, 'staff-2', 'GA-1')).toMatchObject({ refusal: { code: 'staff.badge_taken' } });
    expect(give(hall, 'nobody', 'GA-9')).toMatchObject({ refusal: { code: 'staff.unknown' } });
    give(hall, 'staff-1', null);
    expect(give(hall, 'staff-2', 'GA-1').ok).toBe(true);
  });

  it('[V1] stands on boards while its officer sits at a counter, and only then', () => {
    const hall = makeHall();
    give(hall, 'staff-1', 'GA-1');
    give(hall, 'staff-2', 'GA-2');
    const cards = () => seen({ view: 'board', params: {} }, hall.hall)['cards'];
    expect(cards()).toEqual({});
    openCounter(hall, 'c-1', 'staff-1');
    openCounter(hall, 'c-2', 'staff-3');
    expect(cards()).toEqual({ 'c-1': { badge: 'GA-1', post } });
  });
});

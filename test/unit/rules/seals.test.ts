import { beforeEach, describe, expect, it } from 'vitest';
import { decidePost } from '../../../server/domain/cases/posts.ts';
import { decideSetStaff } from '../../../server/domain/staff/register.ts';
import { holdsOn } from '../../../server/domain/seals/delegation.ts';
import { decideGrant, decideRevokeGrant, type GrantInput } from '../../../server/domain/seals/grant.ts';
import { decideTakeOutSeal, decideTakeUpSeal } from '../../../server/domain/seals/keep.ts';
import { powerTo } from '../../../server/domain/seals/power.ts';
import { decisionSeals, findSeal, type SealKind } from '../../../server/domain/seals/seal.ts';
import { caseLike } from '../../support/cases/case-like.ts';
import { sealCodeOf } from '../../support/hall/empowered.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';

const prepared = { utcOffsetMinutes: 480 };
const TODAY = '2026-11-23';
const CHIEF = 'staff-3';
let hall: PracticeHall;
const codeOf = (answer: { ok: boolean; refusal?: { code: string; params: unknown } }) =>
  answer.ok ? null : answer.refusal?.code;

beforeEach(() => {
  hall = makeHall();
  for (const staffId of [CHIEF, 'staff-1']) hall.must(decidePost, { staffId, bureauId: 'b-tax' });
});

const takeUp = (n: number, bureauId = 'b-tax', kind: SealKind = 'approval') =>
  codeOf(hall.run(decideTakeUpSeal, { sealCode: sealCodeOf(n), bureauId, kind }, { prepared }));
const takeOut = (n: number) =>
  codeOf(hall.run(decideTakeOutSeal, { sealCode: sealCodeOf(n), why: 'worn' }, { prepared }));
const granting = (change: Partial<GrantInput> = {}) =>
  hall.run(
    decideGrant,
    {
      ...{ bureauId: 'b-tax', staffId: CHIEF, as: 'chief', itemCodes: null },
      ...{ from: TODAY, to: '2026-12-31', ...change },
    },
    { prepared },
  );
const fault = (change: Partial<GrantInput>): unknown => {
  const answer = granting(change);
  return answer.ok ? null : (answer.refusal.params['fault'] ?? answer.refusal.code);
};

describe('the register of seals', () => {
  it('[G13] holds no code twice, and one seal of a kind in use in an office', () => {
    expect(takeUp(1)).toBeNull();
    expect(takeUp(1, 'b-land')).toBe('seal.code_taken');
    expect(takeUp(2)).toBe('seal.one_already');
    expect(takeUp(2, 'b-tax', 'licence')).toBeNull();
    expect(takeUp(3, 'b-land')).toBeNull();
    expect(takeUp(4, 'b-nowhere')).toBe('bureau.unknown');
    expect(takeOut(1)).toBeNull();
    expect(takeOut(1)).toBe('seal.out_of_use');
    expect(takeOut(9)).toBe('seal.unknown');
    // What is out of use makes room for another, and does not come back.
    expect(takeUp(1)).toBe('seal.code_taken');
    expect(takeUp(4)).toBeNull();
  });

  it('[G14] gives of a licence the seal made for licences, where the office has one', () => {
    takeUp(1);
    const used = (isLicence: boolean) =>
      findSeal(hall.hall, 'b-tax', decisionSeals(isLicence)).used?.sealCode;
    expect([used(true), used(false)]).toEqual([sealCodeOf(1), sealCodeOf(1)]);
    takeUp(2, 'b-tax', 'licence');
    takeUp(3, 'b-tax', 'intake');
    expect([used(true), used(false)]).toEqual([sealCodeOf(2), sealCodeOf(1)]);
    takeOut(1);
    expect([used(true), used(false)]).toEqual([sealCodeOf(2), undefined]);
    expect(findSeal(hall.hall, 'b-land', decisionSeals(true))).toEqual({ used: undefined, gone: undefined });
  });
});

describe('delegated power', () => {
  it.each([
    ['days that run backwards', { from: '2026-12-31', to: '2026-12-30' }, 'dates'],
    ['days that are over', { from: '2026-01-01', to: '2026-11-22' }, 'dates'],
    ['the last of them today', { from: '2026-01-01', to: TODAY }, null],
    ['somebody who does not decide', { staffId: 'staff-1' }, 'staff'],
    ['an officer at the counter', { staffId: 'staff-1', as: 'counter' as const }, null],
    ['an officer who would stand in', { staffId: 'staff-1', as: 'substitute' as const }, 'staff'],
    ["another bureau's staff", { bureauId: 'b-land' }, 'staff'],
    ['an item of the bureau', { itemCodes: ['i-1'] }, null],
    ['an item of another bureau', { itemCodes: ['i-1', 'i-3'] }, 'items'],
    ['an item that is none', { itemCodes: ['i-0'] }, 'items'],
    ['nobody', { staffId: 'staff-0' }, 'staff.unknown'],
    ['no bureau', { bureauId: 'b-nowhere' }, 'bureau.unknown'],
  ])('[G15] given for %s', (_, change, expected) => {
    expect(fault(change)).toBe(expected);
  });

  it('[G15] a bureau has one chief representative on a day, and as many who stand in as it likes', () => {
    hall.must(decideSetStaff, { staffId: 'staff-1', roles: ['officer', 'chief'], active: true });
    expect(fault({})).toBeNull();
    expect(fault({ staffId: 'staff-1' })).toBe('chief');
    expect(fault({ staffId: 'staff-1', from: '2026-12-31', to: '2027-01-01' })).toBe('chief');
    expect(fault({ staffId: 'staff-1', from: '2027-01-01', to: '2027-02-01' })).toBeNull();
    expect(fault({ staffId: 'staff-1', as: 'substitute' })).toBeNull();
  });

  it('[G15] taken back it holds no longer, and is not taken back twice', () => {
    const given = granting();
    if (!given.ok) throw new Error('not given');
    const { delegationId } = given.data;
    const revoke = (id: string) => codeOf(hall.run(decideRevokeGrant, { delegationId: id }, { prepared }));
    expect(holdsOn(hall.hall.delegations.get(delegationId)!, TODAY)).toBe(true);
    expect(revoke(delegationId)).toBeNull();
    expect(holdsOn(hall.hall.delegations.get(delegationId)!, TODAY)).toBe(false);
    expect(revoke(delegationId)).toBe('delegation.expired');
    expect(revoke('no-power')).toBe('delegation.unknown');
  });

  it('[G16] decides what it reaches, on the days for which it holds, under the seal in use', () => {
    const one = { ...caseLike({ state: 'accepted' }), bureauId: 'b-tax', itemCode: 'i-1' };
    const power = (on = TODAY, by = CHIEF) => {
      const told = powerTo(hall.hall, one, { by, on });
      if (!('facts' in told)) return told.sealCode;
      return told.answer.ok ? null : told.answer.refusal.code;
    };
    expect(power()).toBe('seal.none');
    takeUp(1);
    expect(power()).toBe('delegation.none');
    granting({ itemCodes: ['i-2'] });
    expect(power()).toBe('delegation.beyond_scope');
    granting({ as: 'substitute', from: '2026-11-24', to: '2026-11-25' });
    expect(power()).toBe('delegation.beyond_scope');
    expect(power('2026-11-24')).toBe(sealCodeOf(1));
    expect(power('2026-11-25')).toBe(sealCodeOf(1));
    expect(power('2026-11-26')).toBe('delegation.beyond_scope');
    expect(power('2027-01-01')).toBe('delegation.expired');
    expect(power(TODAY, 'staff-1')).toBe('delegation.none');
    granting({ as: 'counter', staffId: 'staff-1' });
    expect(power(TODAY, 'staff-1')).toBe('delegation.beyond_scope');
    Object.assign(one, { kind: 'instant' });
    expect(power(TODAY, 'staff-1')).toBe(sealCodeOf(1));
    takeOut(1);
    expect(power('2026-11-24')).toBe('seal.out_of_use');
  });
});

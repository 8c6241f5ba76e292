import { describe, expect, it } from 'vitest';
import { FAILURES_TO_LOCK, FIRST_LOCK_MS } from '../../../server/domain/identity/lockout.ts';
import type { Role } from '../../../server/domain/identity/roles.ts';
import { SESSION_ABSOLUTE_MS } from '../../../server/domain/identity/session.ts';
import {
  type CredentialPrepared,
  decideAddStaff,
  decideFound,
  decideSetPassword,
  decideSetStaff,
} from '../../../server/domain/staff/register.ts';
import { decideSignIn, decideSignOut } from '../../../server/domain/staff/sign-in.ts';
import { PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import {
  call,
  makeHall,
  OFFICERS,
  openCounter,
  seatOf,
  soundCredential,
  take,
} from '../../support/hall/ready-hall.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';

const signIn = (hall: PracticeHall, staffId: string | null, matches = true, credential = 1) =>
  hall.run(decideSignIn, {}, { prepared: { staffId, matches, credential } });
const wrong = { refusal: { code: 'staff.wrong_password' } };

describe('signing in', () => {
  it('[S1] makes a session of twelve hours', () => {
    const hall = makeHall();
    const until = hall.now + SESSION_ABSOLUTE_MS;
    const answer = signIn(hall, 'staff-1');
    expect(answer).toMatchObject({ data: { staffId: 'staff-1', roles: ['officer'], until } });
    const { sessionId } = answer.ok ? answer.data : { sessionId: '' };
    expect(hall.hall.sessions.get(sessionId)).toMatchObject({
      staffId: 'staff-1',
      openedAt: hall.now,
      until,
    });
  });

  it('[S1] an unknown login, a wrong password, an old password and somebody put out are refused alike', () => {
    const hall = makeHall();
    expect(signIn(hall, null)).toEqual({ ok: false, refusal: { code: 'staff.wrong_password', params: {} } });
    expect(signIn(hall, 'staff-1', false)).toMatchObject(wrong);
    expect(signIn(hall, 'staff-1', true, 0)).toMatchObject(wrong);
    hall.must(decideSetStaff, { staffId: 'staff-1', roles: ['officer'], active: false });
    expect(signIn(hall, 'staff-1')).toMatchObject(wrong);
  });

  it('[S1] five failures in a row lock the login; a refusal while locked is not counted; the end of the lock is free', () => {
    const hall = makeHall();
    for (let i = 0; i < FAILURES_TO_LOCK; i += 1) expect(signIn(hall, 'staff-1', false)).toMatchObject(wrong);
    const until = hall.now + FIRST_LOCK_MS;
    const facts = hall.seq;
    expect(signIn(hall, 'staff-1')).toMatchObject({ refusal: { code: 'staff.locked', params: { until } } });
    expect(signIn(hall, 'staff-1', false)).toMatchObject({ refusal: { code: 'staff.locked' } });
    expect(hall.seq).toBe(facts);
    expect(signIn(hall, 'staff-2').ok).toBe(true);
    hall.pass(FIRST_LOCK_MS);
    expect(signIn(hall, 'staff-1').ok).toBe(true);
    expect(hall.hall.staff.get('staff-1')!.lock).toEqual({ failures: [], locks: 0, lockedUntil: null });
  });

  it('[S1] signing out ends the own session and no other; twice is once', () => {
    const hall = makeHall();
    const [one, two] = [signIn(hall, 'staff-1'), signIn(hall, 'staff-1')].map(a =>
      a.ok ? a.data.sessionId : '',
    );
    hall.must(decideSignOut, {}, { sender: staff('staff-1', one) });
    expect([hall.hall.sessions.has(one!), hall.hall.sessions.has(two!)]).toEqual([false, true]);
    const facts = hall.seq;
    expect(hall.run(decideSignOut, {}, { sender: staff('staff-1', one) }).ok).toBe(true);
    expect(hall.seq).toBe(facts);
  });
});

describe('the register', () => {
  const add = (prepared: CredentialPrepared, roles: readonly Role[] = ['officer'], hall = makeHall()) =>
    hall.run(decideAddStaff, { roles }, { prepared });
  const sound = soundCredential('staff-new');

  it.each<[string, Partial<CredentialPrepared>, readonly Role[], string]>([
    ['a login that is none', { loginFault: 'characters' }, ['officer'], 'staff.login_invalid'],
    ['a weak password', { passwordFaults: ['too_short'] }, ['officer'], 'staff.password_weak'],
    ['a login that is taken', { loginOf: 'staff-1' }, ['officer'], 'staff.login_taken'],
    ['roles that supervise themselves', {}, ['officer', 'supervisor'], 'staff.roles_conflict'],
    ['two administrators in one', {}, ['system_admin', 'audit_admin'], 'staff.roles_conflict'],
  ])('[S2] refuses %s', (_, change, roles, code) => {
    expect(add({ ...sound, ...change }, roles)).toMatchObject({ refusal: { code } });
  });

  it('[S2] keeps login, name and password beside the facts, sealed', () => {
    const hall = makeHall();
    const decision = hall.decide(decideAddStaff, { roles: ['guide'] }, { prepared: sound });
    expect(decision.facts).toEqual([{ kind: 'staff.added', staffId: 'staff-new', roles: ['guide'] }]);
    expect(decision.rows).toEqual([{ table: 'credential', put: sound.row }]);
  });

  it('[S3] the first director is made while there is no staff, and never again', () => {
    const hall = new PracticeHall();
    const found = () => hall.run(decideFound, {}, { prepared: sound });
    expect(found()).toEqual({ ok: true, data: { staffId: 'staff-new' } });
    expect(hall.hall.staff.get('staff-new')!.roles).toContain('director');
    expect(found()).toMatchObject({ refusal: { code: 'hall.founded_already' } });
  });

  const set = (hall: PracticeHall, staffId: string, roles: readonly Role[], active = true) =>
    hall.run(decideSetStaff, { staffId, roles, active });

  it('[S4] the last director can neither be put out nor lose the role', () => {
    const hall = makeHall();
    const last = { refusal: { code: 'staff.last_director' } };
    expect(set(hall, 'staff-director', ['guide'])).toMatchObject(last);
    expect(set(hall, 'staff-director', ['director'], false)).toMatchObject(last);
    expect(set(hall, 'staff-guide', ['director']).ok).toBe(true);
    expect(set(hall, 'staff-director', ['guide']).ok).toBe(true);
    expect(set(hall, 'staff-guide', ['guide'])).toMatchObject(last);
  });

  it('[S4] other roles, and being put out, end every session; the same again changes nothing', () => {
    const hall = makeHall();
    const sessions = () => [...hall.hall.sessions.values()].filter(one => one.staffId === 'staff-3').length;
    expect(sessions()).toBe(1);
    expect(set(hall, 'staff-3', ['chief', 'officer']).ok).toBe(true);
    expect(sessions()).toBe(1);
    set(hall, 'staff-3', ['officer']);
    expect(sessions()).toBe(0);
    signIn(hall, 'staff-3');
    set(hall, 'staff-3', ['officer'], false);
    expect(sessions()).toBe(0);
    expect(set(hall, 'nobody', ['officer'])).toMatchObject({ refusal: { code: 'staff.unknown' } });
    expect(set(hall, 'staff-3', ['editor', 'supervisor'])).toMatchObject({
      refusal: { code: 'staff.roles_conflict' },
    });
  });

  const setPassword = (hall: PracticeHall, staffId: string, by: string, oldMatches: boolean, change = {}) => {
    const prepared = { ...soundCredential(staffId), loginOf: staffId, oldMatches, ...change };
    return hall.decide(decideSetPassword, { staffId }, { sender: staff(by), prepared });
  };

  it('[S5] the own password with the old one, anybody’s by a director, nobody’s by others', () => {
    const hall = makeHall();
    const code = (of: string, by: string, oldMatches: boolean) => {
      const { answer } = setPassword(hall, of, by, oldMatches);
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(code('staff-1', 'staff-1', true)).toBe('ok');
    expect(code('staff-1', 'staff-1', false)).toBe('staff.wrong_password');
    expect(code('staff-1', 'staff-director', false)).toBe('ok');
    expect(code('staff-director', 'staff-director', false)).toBe('staff.wrong_password');
    expect(code('staff-1', 'staff-2', true)).toBe('access.denied');
    expect(code('nobody', 'staff-director', true)).toBe('staff.unknown');
  });

  it('[S5] a new password takes the place of the old one, ends every session and outdates a check under way', () => {
    const hall = makeHall();
    const decision = setPassword(hall, 'staff-1', 'staff-1', true);
    expect(decision.rows).toEqual([{ table: 'credential', replace: soundCredential('staff-1').row }]);
    hall.apply(decision);
    expect([...hall.hall.sessions.values()].some(one => one.staffId === 'staff-1')).toBe(false);
    expect(signIn(hall, 'staff-1', true, 1)).toMatchObject(wrong);
    expect(signIn(hall, 'staff-1', true, 2).ok).toBe(true);
  });

  it('[S5] a weak one is refused', () => {
    const { answer } = setPassword(makeHall(), 'staff-1', 'staff-1', true, { passwordFaults: ['common'] });
    expect(answer).toMatchObject({
      refusal: { code: 'staff.password_weak', params: { reasons: ['common'] } },
    });
  });
});

describe('an officer who is put out', () => {
  const putOut = (hall: PracticeHall) =>
    hall.must(
      decideSetStaff,
      { staffId: OFFICERS[0], roles: ['officer'], active: false },
      { sender: staff('director') },
    );

  it('[S4] [C1] leaves the counter to others; who was called keeps the number, who was served is done', () => {
    for (const [served, state] of [
      [false, 'missed'],
      [true, 'done'],
    ] as const) {
      const hall = makeHall();
      openCounter(hall, 'c-1', OFFICERS[0]);
      take(hall);
      const called = call(hall, 'c-1', OFFICERS[0]);
      const ticketId = called.ok ? called.data.ticketId : '';
      const inHand = { counterId: 'c-1', seat: seatOf(OFFICERS[0]), ticketId };
      if (served) hall.must(decideInHand('start'), inHand, { sender: staff(OFFICERS[0]) });
      putOut(hall);
      expect(hall.hall.desks.size).toBe(0);
      expect(hall.hall.tickets.get(ticketId)?.state).toBe(state);
      openCounter(hall, 'c-1', OFFICERS[1]);
    }
  });
});

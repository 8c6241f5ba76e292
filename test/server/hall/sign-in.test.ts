import { afterAll, beforeAll, expect, it } from 'vitest';
import { FAILURES_TO_LOCK, FIRST_LOCK_MS } from '../../../server/domain/identity/lockout.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from '../../../server/domain/identity/session.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { DIRECTOR, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { until } from '../../support/until.ts';

const OFFICER = { login: 'li.min', password: 'Xiaomian-2026-noodle' } as const;
const OTHER_PASSWORD = 'Doufu-2027-tofu-soup';

onBothEngines('signing in', place => {
  const time = new TimeMachine();
  let hall: TestHall;
  let staffId: string;
  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    const { around, clock } = time;
    hall = await openTestHall({ databaseUrl: await place(), floor, around, clock });
    ({ staffId } = await hall.director.must('staff:add', { ...OFFICER, name: '李敏', roles: ['officer'] }));
  });
  afterAll(() => hall.close());

  const signIn = (password: string, who = hall.anybody()) =>
    who.code('staff:signIn', { ...OFFICER, password });

  it('[S1] five wrong passwords lock the login, the right one too, until the time is over', async () => {
    for (let i = 0; i < FAILURES_TO_LOCK; i += 1)
      expect(await signIn('Wrong-password-1')).toBe('staff.wrong_password');
    expect(await signIn(OFFICER.password)).toBe('staff.locked');
    const told = await hall.anybody().command('staff:signIn', OFFICER);
    expect(told).toMatchObject({
      status: 409,
      body: { refusal: { params: { until: expect.any(Number) as number } } },
    });
    const settings = await hall.director.view('settings', {});
    expect(settings.snapshot.staff[staffId]).toMatchObject({ locked: true });
    time.pass(FIRST_LOCK_MS - 60_000);
    expect(await signIn(OFFICER.password)).toBe('staff.locked');
    time.pass(61_000);
    expect(await signIn(OFFICER.password)).toBe('ok');
    expect((await hall.director.view('settings', {})).snapshot.doubt).toEqual({});
  });

  it('[S1] an unknown login and a login that is none look like a wrong password, to the status', async () => {
    const answers = await Promise.all(
      [{ login: 'li.min' }, { login: 'nobody.here' }, { login: '李敏 <x>' }].map(({ login }) =>
        hall.anybody().command('staff:signIn', { login, password: 'Wrong-password-1' }),
      ),
    );
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([
        401,
        { ok: false, refusal: { code: 'staff.wrong_password', params: {} } },
      ]);
    }
  });

  it('[S1] a session ends on sign-out: its cookie is worthless and its socket cut', async () => {
    const officer = hall.anybody();
    expect(await signIn(OFFICER.password, officer)).toBe('ok');
    const { carries } = officer;
    const live = await hall.socket(officer);
    await live.watch('floor', {});
    expect(((await (await officer.get('/api/whoami')).json()) as { standings: string[] }).standings).toEqual([
      'officer',
      'public',
    ]);
    await officer.must('staff:signOut', {});
    officer.carries = carries;
    await until(() => !live.socket.connected, { what: 'the socket being cut' });
    expect(await officer.code('counter:open', { counterId: 'c-1', seat: 'seat-12345' })).toBe(
      'access.sign_in',
    );
    expect((await officer.get('/api/views/floor')).status).toBe(401);
    const again = await hall.socket(officer);
    expect(await again.join('floor')).toMatchObject({ ok: false, refusal: { code: 'access.sign_in' } });
  });

  it('[S1] a session that nobody used for half an hour, or older than twelve hours, is over', async () => {
    const officer = hall.anybody();
    await signIn(OFFICER.password, officer);
    const isIn = async () => (await officer.get('/api/views/floor')).status === 200;
    time.pass(SESSION_IDLE_MS - 60_000);
    expect(await isIn()).toBe(true);
    time.pass(SESSION_IDLE_MS);
    expect(await isIn()).toBe(false);
    await signIn(OFFICER.password, officer);
    for (let gone = 0; gone < SESSION_ABSOLUTE_MS - 1_800_000; gone += 1_700_000) {
      expect(await isIn()).toBe(true);
      time.pass(1_700_000);
    }
    time.pass(1_700_000);
    expect(await isIn()).toBe(false);
    await hall.director.must('staff:signIn', DIRECTOR);
  });

  it('[S5] a new password takes the place of the old one and ends every session', async () => {
    const officer = hall.anybody();
    await signIn(OFFICER.password, officer);
    const change = { staffId, oldPassword: OFFICER.password, newPassword: OTHER_PASSWORD };
    expect(await officer.code('staff:setPassword', { ...change, oldPassword: 'Wrong-password-1' })).toBe(
      'staff.wrong_password',
    );
    expect(await officer.code('staff:setPassword', { ...change, newPassword: 'short' })).toBe(
      'staff.password_weak',
    );
    expect(await officer.code('staff:setPassword', change)).toBe('ok');
    expect((await officer.get('/api/views/floor')).status).toBe(401);
    expect(await signIn(OFFICER.password)).toBe('staff.wrong_password');
    expect(await signIn(OTHER_PASSWORD)).toBe('ok');
    expect(await hall.director.code('staff:setPassword', { staffId, newPassword: OFFICER.password })).toBe(
      'ok',
    );
    expect(await signIn(OFFICER.password)).toBe('ok');
  });

  it('[S4] who is put out is out at once, and the last director stays', async () => {
    const officer = hall.anybody();
    await signIn(OFFICER.password, officer);
    const set = (active: boolean) => hall.director.code('staff:set', { staffId, roles: ['officer'], active });
    expect(await set(false)).toBe('ok');
    expect((await officer.get('/api/views/floor')).status).toBe(401);
    expect(await signIn(OFFICER.password)).toBe('staff.wrong_password');
    expect(await set(true)).toBe('ok');
    expect(await signIn(OFFICER.password)).toBe('ok');
    const me = (await (await hall.director.get('/api/whoami')).json()) as { sender: { staffId: string } };
    const gone = { staffId: me.sender.staffId, roles: ['director' as const], active: false };
    expect(await hall.director.code('staff:set', gone)).toBe('staff.last_director');
  });

  it('no password, login or name stands in the log', () => {
    const text = hall.log.join('');
    for (const secret of [OFFICER.password, OTHER_PASSWORD, DIRECTOR.password, OFFICER.login, '李敏'])
      expect(text).not.toContain(secret);
  });
});

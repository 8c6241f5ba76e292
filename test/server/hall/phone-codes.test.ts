import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { letBook, nobodysId, slotSoon } from '../../support/hall/booking-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';

const MOBILE = '13912345678';

onBothEngines('a mobile number proved by a code', place => {
  const time = new TimeMachine();
  let [hall, dir] = [null, ''] as unknown as [TestHall, string];
  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'codes-'));
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    const env = { MESSAGES_FILE: path.join(dir, 'messages.jsonl') };
    hall = await openTestHall({
      ...{ databaseUrl: await place(), env, floor, around: time.around, clock: time.clock },
    });
    await letBook(hall, time, { provePhone: true });
  });
  afterAll(async () => {
    await hall.close();
    await rm(dir, { recursive: true, force: true });
  });
  const texts = async (): Promise<{ kind: string; phone: string; text: string }[]> =>
    (await readFile(path.join(dir, 'messages.jsonl'), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as never);

  it('[M4] books with the code that was texted, and with no other; nothing of it is written anywhere', async () => {
    const phone = hall.anybody();
    const offer = (await (await phone.get('/api/public/bookings')).json()) as {
      data: { provePhone: boolean };
    };
    expect(offer.data.provePhone).toBe(true);
    const asked = { queueId: 'q-a', slotAt: slotSoon(time), idNumber: nobodysId(1), phone: MOBILE };
    expect(await phone.code('booking:book', asked)).toBe('phone.code_needed');
    expect(await phone.code('booking:sendCode', { phone: '12' })).toBe('phone.invalid');
    const { token, seconds } = await phone.must('booking:sendCode', { phone: MOBILE });
    expect(seconds).toBe(300);
    expect(await phone.code('booking:sendCode', { phone: MOBILE })).toBe('phone.code_soon');
    const [sent] = await texts();
    expect(sent).toMatchObject({ kind: 'code', phone: MOBILE });
    const code = /验证码 (\d{6})/.exec(sent!.text)![1]!;
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await phone.code('booking:book', { ...asked, proof: { token, code: wrong } })).toBe(
      'phone.code_wrong',
    );
    const elsewhere = { ...asked, phone: '13912345679', proof: { token, code } };
    expect(await phone.code('booking:book', elsewhere)).toBe('phone.code_wrong');
    const booked = await phone.must('booking:book', { ...asked, proof: { token, code } });
    expect(booked.state).toBe('booked');

    const facts = await hall.hall.store.factsAfter(0, 100_000);
    const written = [...facts.map(({ body }) => body), ...hall.log].join('\n');
    for (const secret of [MOBILE, token, `"${code}"`]) expect(written).not.toContain(secret);

    // A desk of the hall has the person before it.
    const guide = await hall.member(['guide']);
    const own = { queueId: 'q-a', slotAt: slotSoon(time), idNumber: nobodysId(2) };
    expect((await guide.must('booking:book', own)).state).toBe('booked');
  });

  it('[Y14] is too old after five minutes, and asked of nobody where the hall does not wish it', async () => {
    const phone = hall.anybody();
    time.pass(61_000);
    const { token } = await phone.must('booking:sendCode', { phone: MOBILE });
    const code = /验证码 (\d{6})/.exec((await texts()).at(-1)!.text)![1]!;
    time.pass(5 * 60_000 + 1_000);
    const asked = { queueId: 'q-a', slotAt: slotSoon(time), idNumber: nobodysId(3), phone: MOBILE };
    expect(await phone.code('booking:book', { ...asked, proof: { token, code } })).toBe('phone.code_wrong');
    await letBook(hall, time);
    expect(await phone.code('booking:sendCode', { phone: MOBILE })).toBe('phone.code_unsent');
    expect((await phone.must('booking:book', { ...asked, slotAt: slotSoon(time) })).state).toBe('booked');
  });
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { fieldCipher } from '../../../server/app/secrets/field-cipher.ts';
import { newToken, tokenHash } from '../../../server/app/secrets/tokens.ts';
import { privateLog, REDACTED_KEYS, scrub, scrubText } from '../../../server/wire/redact.ts';
import { inventedId, inventedMobile, withCheck } from '../identity/invented.ts';

const ID = withCheck('11010125000101001');
const ID_X = withCheck('11010125000101007');
const MOBILE = '13912345678';
/** What an auditor would grep for; knows nothing of how the scrubbing is done. */
const GREP = /(?<!\d)(\d{15}|\d{17}[\dXx])(?!\d)|(?<!\d)((\+|00)?86)?1[3-9]\d{9}(?!\d)|[\w-]{43}/;

describe('a log text', () => {
  it.each([
    [`身份证${ID}已取号`, '身份证[id]已取号'],
    [`id=${ID_X.toLowerCase()},ok`, 'id=[id],ok'],
    [`X${ID}Y`, 'X[id]Y'],
    ['旧证110101250101001。', '旧证[id]。'],
    [`${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`, '[id]'],
    ['１１０１０１２５０００１０１００１２', '[id]'],
    [`电话${MOBILE}，`, '电话[mobile]，'],
    [`tel:+86${MOBILE}`, 'tel:[mobile]'],
    ['139 1234 5678 / 139-1234-5678 / 0086-139-1234-5678', '[mobile] / [mobile] / [mobile]'],
    [`/find?q=%20${MOBILE}%E4&n=0${MOBILE}`, '/find?q=%20[mobile]%E4&n=[mobile]'],
    [`${MOBILE},${MOBILE}`, '[mobile],[mobile]'],
    ['GET /t/aB3_x-9 200', 'GET /t/[token] 200'],
    ['Authorization: Bearer abcdefghijklmnopq', 'Authorization: Bearer [token]'],
    ['/pair?code=ABC234&x=1', '/pair?code=[token]&x=1'],
    ['0123456789abcdef0123456789abcdef', '[token]'],
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA bad', '[hash] bad'],
  ])('%s', (text, clean) => {
    expect(scrubText(text)).toBe(clean);
    expect(scrubText(clean)).toBe(clean);
  });

  it.each([
    'at 1763798400000, then 1763798400',
    '20261122081901123',
    'ticket A001 of counter 12, A-K2-001',
    '01997f6e-2b1c-7abc-8def-0123456789ab',
    'case 511602-20261122-0001',
    '110***********0012 138****5678',
    'at load (/work/main/node_modules/@rolldown/binding-linux-x64-gnu/index.js:12:34)',
    'a-very-long-name-made-of-words-only-and-hyphens',
    '12345678901 10012345678 1391234567890123',
    '127.0.0.1:51342 192.168.100.200 2026-11-22T08:19:01.123Z',
    '1234567890123456789012345678901234567890',
    '政务服务中心二楼东侧21-24窗口',
  ])('is left alone: %s', text => {
    expect(scrubText(text)).toBe(text);
  });

  it('never mangles a time in epoch ms, nor shows a number between any two neighbours', () => {
    const time = fc.integer({ min: 1_000_000_000_000, max: 4_000_000_000_000 });
    const beside = fc.constantFrom(
      '',
      ' ',
      '号',
      'x',
      'A',
      ':',
      '"',
      '=',
      '，',
      '_',
      '.',
      '%3D',
      '\\n',
      '+',
      '-',
      '/',
    );
    fc.assert(
      fc.property(time, inventedId, inventedMobile, beside, beside, (ms, id, mobile, a, b) => {
        expect(scrubText(`${a}${ms}${b}`)).toBe(`${a}${ms}${b}`);
        for (const secret of [id, mobile, newToken(randomBytes)]) {
          const clean = scrubText(`${a}${secret}${b}`);
          expect(clean).not.toContain(secret);
          expect(clean).not.toMatch(GREP);
          expect(scrubText(clean)).toBe(clean);
        }
      }),
    );
  });
});

describe('a log value', () => {
  it('loses what its keys or its strings say, at any depth, and keeps the rest', () => {
    const circle: Record<string, unknown> = { at: 1763798400000, ratio: 0.13912345678, on: true, none: null };
    circle['self'] = circle;
    expect(
      scrub({
        id_number: 'x',
        'Set-Cookie': ['a'],
        deep: [{ Phone: 1, [`k${MOBILE}`]: Number(MOBILE) }],
        circle,
      }),
    ).toEqual({
      id_number: '[redacted]',
      'Set-Cookie': '[redacted]',
      deep: [{ Phone: '[redacted]', 'k[mobile]': '[number]' }],
      circle: { at: 1763798400000, ratio: 0.13912345678, on: true, none: null, self: '[circle]' },
    });
    for (const key of REDACTED_KEYS) expect(scrub({ [key]: 'v' })).toEqual({ [key]: '[redacted]' });
    expect(scrub([Buffer.alloc(3), new Map([[1, 2]]), 5n, new Date(0)])).toEqual([
      '[3 bytes]',
      '[1 entries]',
      '5',
      '1970-01-01T00:00:00.000Z',
    ]);
  });

  it('keeps of an error what helps, not the parameters a driver hangs on it', () => {
    const cause = Object.assign(new Error(`Duplicate entry '${ID}'`), { code: 'ER_DUP_ENTRY', sql: '李某' });
    const clean = scrub(new TypeError(`no ${MOBILE}`, { cause }));
    expect(clean).toMatchObject({
      type: 'TypeError',
      message: 'no [mobile]',
      cause: { code: 'ER_DUP_ENTRY' },
    });
    expect(JSON.stringify(clean)).not.toMatch(/李某|\d{11}/);
  });

  it('never throws: logging must not break what it logs', () => {
    const bad = Object.defineProperty({}, 'x', { enumerable: true, get: () => expect.fail('getter') });
    expect(scrub(bad)).toBe('[unloggable]');
    expect(privateLog.formatters.log(bad)).toEqual({ logged: '[unloggable]' });
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withDate: true }), v => (scrub(v), true)),
    );
  });
});

describe('pino with the private options', () => {
  it('writes lines in which a grep finds nothing, and which are still JSON', () => {
    const lines: string[] = [];
    const log = pino({ ...privateLog, level: 'trace' }, { write: line => void lines.push(line) });
    const token = newToken(randomBytes);
    const sealed = fieldCipher({ current: 1, keys: { 1: randomBytes(32) } }, randomBytes).seal(ID, 'c');
    log.info({ phone: MOBILE, note: `电话${MOBILE}`, n: Number(MOBILE), kept: 'A001' }, `取号 ${ID}`);
    log.warn('printf %s %d %j', ID_X, Number(MOBILE), { token });
    log.error(new Error(`row ${ID}`, { cause: new Error(token) }));
    log.error({ err: Object.assign(new Error('query failed'), { parameters: [MOBILE, '李某'] }) });
    log.child({ token: 'short', holder: ID, sealed, hash: tokenHash(token) }).info('child');
    log.child({ set_cookie: 'brief' }).info('clean but for a key');
    log.info({ req: { url: `/t/${token}?id=${ID}`, headers: { cookie: 'sid=1', 'user-agent': 'x' } } });
    log.info({ n: Number(MOBILE), seq: 1763798400000 });
    log.info(`{"broken": ${MOBILE}`);
    const parsed = lines.map(line => JSON.parse(line) as Record<string, unknown>);
    expect(lines.join('')).not.toMatch(GREP);
    expect(lines.join('')).not.toMatch(/李某|short|brief|sid=1/);
    expect(lines.every(line => line.endsWith('}\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(parsed[0]).toMatchObject({
      phone: '[redacted]',
      note: '电话[mobile]',
      kept: 'A001',
      msg: '取号 [id]',
    });
    expect(parsed[2]).toMatchObject({
      err: { type: 'Error', message: 'row [id]', cause: { message: '[token]' } },
    });
    expect(parsed[4]).toMatchObject({
      token: '[redacted]',
      holder: '[id]',
      sealed: '[sealed]',
      msg: 'child',
    });
    expect(parsed[7]).toMatchObject({ n: '[number]', seq: 1763798400000 });
    for (const line of parsed) expect(line['time']).toBeGreaterThan(1_700_000_000_000);
  });

  it('lets a clean line pass as it is', () => {
    const line = '{"level":30,"time":1763798400000,"msg":"called A001"}\n';
    expect(privateLog.hooks.streamWrite(line)).toBe(line);
  });
});

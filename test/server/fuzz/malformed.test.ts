import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nextCommandId } from '../../support/hall/http-client.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { givenAway } from './people.ts';
import { rawHttp, RawSocket } from './raw-wire.ts';

const DEEP = '['.repeat(20_000) + ']'.repeat(20_000);

describe('what is no request of ours', () => {
  let hall: TestHall;
  let port: number;
  beforeAll(async () => {
    hall = await openTestHall({ floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } });
    port = Number(new URL(hall.url).port);
  });
  afterAll(() => hall.close());
  afterEach(async () => {
    // Whatever it was: the hall works on, says nothing of itself, and calls none of it a fault of its own.
    expect(await hall.director.code('ticket:take', { queueId: 'q-a' })).toBe('ok');
    expect(hall.log.filter(line => line.includes('"level":50'))).toEqual([]);
  });

  const post = (name: string, body: string | undefined, headers: Record<string, string> = {}) =>
    fetch(`${hall.url}/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...hall.director.headers(), ...headers },
      ...(body === undefined ? {} : { body }),
    });

  it.each([
    ['half a text', '{"commandId":"abc'],
    ['no JSON', 'commandId=1'],
    ['nothing', ''],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['a text', '"text"'],
    ['a number', '7'],
    ['two objects', '{}{}'],
    ['a mark before it', '\ufeff{}'],
    ['20,000 lists in each other', DEEP],
    ['the same under a name', `{"commandId":"${'x'.repeat(20)}","queueId":${DEEP}}`],
    ['a megabyte', `{"commandId":"${'x'.repeat(1_000_000)}"}`],
    ['keys of the prototype', '{"__proto__":{"commandId":"xxxxxxxxxxxxxxxxxxxx"}}'],
    ['bytes', '\u0000\u0001\ufffd'],
  ])('a body that is %s is not understood', async (_, body) => {
    const response = await post('ticket:take', body);
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toMatchObject([
      400,
      { ok: false, refusal: { code: 'input.invalid' } },
    ]);
    expect(givenAway(text)).toBeNull();
  });

  it.each([
    ['another kind of content', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['an unknown charset', { 'content-type': 'application/json; charset=klingon' }],
    ['an unknown packing', { 'content-encoding': 'xyz' }],
    ['a packing that it has not', { 'content-encoding': 'gzip' }],
  ])('a body with %s is not understood', async (_, headers: Record<string, string>) => {
    const response = await post(
      'ticket:take',
      JSON.stringify({ commandId: nextCommandId(), queueId: 'q-a' }),
      headers,
    );
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toMatchObject([400, { refusal: { code: 'input.invalid' } }]);
    expect(givenAway(text)).toBeNull();
  });

  it('a megabyte is too much for all but a floor plan, which is then looked at', async () => {
    const plan = { ...SMALL_PLAN, name: { zh: 'x'.repeat(1_000_000), en: 'x' } };
    const body = JSON.stringify({ commandId: nextCommandId(), plan });
    const told = (await (await post('hall:configure', body)).json()) as { refusal: { params: object } };
    expect(told.refusal.params).toEqual({ fields: ['plan.name.zh:too_big'] });
  });

  it.each([
    '/api/commands/%E0%A4%A',
    '/api/commands/%00',
    '/api/views/%E0%A4%A',
    '/api/views/board?x[a][b]=1&x=2&__proto__[y]=3',
    '/api/views/ticket?token=%E0%A4%A',
    '/t/%E0%A4%A',
    '/assets/%E0%A4%A',
    '/assets/..%2f..%2fpackage.json',
    `/${'a'.repeat(15_000)}`,
    '/api/../../etc/passwd',
    '/socket.io/?EIO=99&transport=nothing',
    '/socket.io/?EIO=4&transport=polling&sid=nobody',
  ])('an address like %s is an error of who asked', async path => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const came = await rawHttp(
        port,
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(came)?.[1]);
      expect([method, status < 500 && status >= 200]).toEqual([method, true]);
      expect([method, givenAway(came)]).toEqual([method, null]);
    }
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'y'.repeat(40_000)}`],
    [
      'two lengths',
      'POST /api/commands/day:close HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde',
    ],
    [
      'a length and pieces',
      'POST /api/commands/day:close HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'half a body',
      'POST /api/commands/day:close HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"comm',
    ],
    [
      'broken pieces',
      'POST /api/commands/day:close HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
    [
      'a cookie that is none',
      'GET /api/whoami HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: hall_session=%E0%A4%A; ;=;\r\n\r\n',
    ],
    [
      'an upgrade to nothing',
      'GET /api/whoami HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: nothing\r\n\r\n',
    ],
  ])('%s ends nothing but itself', async (_, text) => {
    const came = await rawHttp(port, text);
    expect(came === '' || /^HTTP\/1\.1 [2-4]\d\d/.test(came)).toBe(true);
    expect(givenAway(came)).toBeNull();
  });

  const id = () => `"commandId":"${nextCommandId()}"`;
  it.each<[string, () => string]>([
    ['a name that is an object', () => `421["command",{"name":{"toString":null},${id()},"input":{}}]`],
    ['a name that is a list', () => `421["command",{"name":[["ticket:take"]],${id()}}]`],
    ['20,000 lists for a name', () => `421["command",{"name":${DEEP},${id()}}]`],
    ['null', () => '421["command",null]'],
    ['a text', () => '421["command","ticket:take"]'],
    ['a list', () => '421["command",[1,2,3]]'],
    ['deep input', () => `421["command",{"name":"staff:signOut",${id()},"input":${DEEP}}]`],
    ['input that is a text', () => `421["command",{"name":"device:askPairing",${id()},"input":"x"}]`],
    ['a view that is none', () => '421["join",{"view":{"a":1},"params":7}]'],
    ['odd parameters', () => '421["join",{"view":"board","params":[],"since":{},"epoch":[]}]'],
    ['a number far away', () => '421["join",{"view":"board","since":-9007199254740993,"epoch":null}]'],
    ['prototype keys', () => `421["join",{"__proto__":{"view":"floor"},"view":"floor","params":{}}]`],
  ])('an event with %s gets an answer of ours', async (_, packet) => {
    const raw = await RawSocket.open(hall.url);
    expect(await raw.put(packet())).toBe(200);
    const came = await raw.hear();
    expect(came).toMatch(/^431\[\{"ok":(true|false)/);
    expect(came).not.toContain('"incident"');
    expect(givenAway(came)).toBeNull();
  });

  it.each<[string, string]>([
    ['an event of no name', '42[]'],
    ['a command of no content', '421["command"]'],
    ['a view of no content', '421["join"]'],
    ['a name that is a number', '42[7,{}]'],
    ['an object for a list', '42{"a":1}'],
    ['no JSON', '42["command",{'],
    ['a reserved name', '42["disconnect","x"]'],
    ['an unknown name', '42["constructor",{}]'],
    ['an answer nobody asked for', '43999["x"]'],
    ['an answer for a request', '421["command",{"name":"ticket:take"},5]'],
    ['bytes that never come', '451-["command",{"_placeholder":true,"num":0}]'],
    ['too many bytes to come', '4599999999-["command",{"_placeholder":true,"num":0}]'],
    ['bytes of no number', '451-["command",{"_placeholder":true,"num":"__proto__"}]'],
    ['another room', '40/admin,'],
    ['a second greeting', '40{"session":"x"}'],
    ['a greeting of null', '40null'],
    ['an unknown kind', '49["x"]'],
    ['no packet', 'zzzz'],
    ['many packets', '42["quit","x"]\u001e'.repeat(500)],
    ['leaving what one is not in', '42["quit",{"a":1}]'],
    ['a megabyte', `42["command",{"name":"${'x'.repeat(1_000_000)}"}]`],
  ])('a frame with %s ends nothing but itself', async (_, packet) => {
    const raw = await RawSocket.open(hall.url);
    await raw.put(packet);
    const came = await Promise.race([
      raw.hear(),
      new Promise<string>(resolve => setTimeout(resolve, 150, '')),
    ]);
    expect(givenAway(came)).toBeNull();
    const other = await hall.socket();
    expect(await other.join('board')).toMatchObject({ ok: true });
    other.close();
  });
});

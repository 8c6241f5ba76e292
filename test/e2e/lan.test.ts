import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScreen } from '../support/chromium.ts';
import { fits } from '../support/fits.ts';
import { nonLoopback } from '../support/nonloopback.ts';
import { needs } from '../support/skips.ts';
import { newCommandId } from '../support/staff-client.ts';
import { PASSWORD, SIZES, startOpenHall, type StoryHall } from './hall/hall.ts';
import { openKiosk } from './hall/steps/kiosk.ts';
import { faults, part } from './hall/steps/screen.ts';

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

needs(
  'chromium',
  'fonts',
  'network',
)('the hall in its network, by http and by https', () => {
  let hall: StoryHall;
  beforeAll(async () => {
    hall = await startOpenHall();
  });
  afterAll(() => hall.close());

  const caPem = (): string => readFileSync(hall.server().ca!, 'utf8');
  const plain = (): string => `http://${nonLoopback()}:${hall.server().port}`;
  const secure = (): string => `https://${nonLoopback()}:${new URL(hall.server().https!).port}`;

  function ask(address: string, body?: object, ca: string | undefined = caPem()): Promise<Told> {
    return new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST';
      const headers = { 'content-type': 'application/json' };
      const request = https.request(address, { method, headers, ...(ca ? { ca } : {}) }, answer => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      request.on('error', reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  it('is trusted by its own certificate alone, and gives a cookie that only https carries', async () => {
    expect((await ask(`${secure()}/healthz`)).status).toBe(200);
    await expect(ask(`${secure()}/healthz`, undefined, '')).rejects.toThrow(/certificate|issuer|self/i);
    const login = { login: 'director', password: PASSWORD, commandId: newCommandId() };
    const told = await ask(`${secure()}/api/commands/staff:signIn`, login);
    expect(told.status).toBe(200);
    const [cookie] = told.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/^__Host-hall_session=.*; Path=\/;.*HttpOnly; Secure; SameSite=Strict/);
    const overHttp = await fetch(`${plain()}/api/commands/staff:signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...login, commandId: newCommandId() }),
    });
    expect(overHttp.headers.get('set-cookie')).toMatch(/^hall_session=/);
    expect(overHttp.headers.get('set-cookie')).not.toContain('Secure');
    for (const answer of [
      told.headers['strict-transport-security'],
      overHttp.headers.get('strict-transport-security'),
    ])
      expect(answer ?? null).toBeNull();
  });

  it('tells the same news by both doors', async () => {
    const lines = [
      io(plain(), { transports: ['websocket'] }),
      io(secure(), { transports: ['websocket'], ca: caPem() }),
    ];
    const heard = lines.map(
      line =>
        new Promise<string>((resolve, reject) => {
          line.on('connect_error', reject);
          line.on('connect', () =>
            line.emit('join', { view: 'board' }, () => {
              line.on(
                'push',
                ({ changes }: { changes: readonly [string, string, { waiting?: number }][] }) => {
                  const found = changes.find(([section, id]) => section === 'queues' && id === 'q-market');
                  if (found) resolve(`${found[2].waiting} waiting`);
                },
              );
            }),
          );
        }),
    );
    await new Promise(resolve => setTimeout(resolve, 500));
    await hall.director.must('ticket:take', { queueId: 'q-market' });
    expect(await Promise.all(heard)).toEqual(['1 waiting', '1 waiting']);
    for (const line of lines) line.close();
  });

  it('shows how to install its certificate: the same by fingerprint, file and profile, in both languages', async () => {
    const screen = await hall.open({ width: 900, height: 1_200 }, '/install');
    const ca = new X509Certificate(caPem());
    expect(await part(screen.page, 'fingerprint').textContent()).toBe(ca.fingerprint256);
    const file = await ask(`${secure()}/install/hall-ca.crt`);
    expect(file.headers['content-type']).toContain('application/x-x509-ca-cert');
    expect(file.body.equals(ca.raw)).toBe(true);
    const profile = (await ask(`${secure()}/install/hall-ca.mobileconfig`)).body.toString();
    expect(profile.replace(/\s/g, '')).toContain(ca.raw.toString('base64'));
    await screen.page.getByRole('heading', { name: /安装大厅证书/ }).waitFor();
    await fits(screen.page, 'install', 'phone');
    const phone = await hall.open(SIZES.phone, '/install');
    await fits(phone.page, 'install-phone', 'phone');
    expect([...faults(screen), ...faults(phone)]).toEqual([]);
  });

  it('asks for nothing by https where it was opened by http, and warns of nothing', async () => {
    const screen = await openScreen(hall.browser, SIZES.kiosk);
    const asked: string[] = [];
    const warned: string[] = [];
    screen.page.on('request', request => asked.push(request.url()));
    screen.page.on('console', message => message.type() === 'warning' && warned.push(message.text()));
    await screen.page.goto(`${plain()}/kiosk`);
    await part(screen.page, 'pairing-code').waitFor();
    expect(await screen.page.evaluate(() => window.isSecureContext)).toBe(false);
    expect(
      asked.filter(url => !url.startsWith(plain()) && !url.startsWith(plain().replace('http', 'ws'))),
    ).toEqual([]);
    expect([warned, faults(screen)]).toEqual([[], []]);
    await screen.close();
    await openKiosk(hall);
  });
});

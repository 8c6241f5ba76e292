import { randomBytes, X509Certificate } from 'node:crypto';
import https from 'node:https';
import { describe, expect, it } from 'vitest';
import { type Names, namesOf } from '../../../server/wire/tls/names.ts';
import { type CaFiles, openSiteTls } from '../../../server/wire/tls/site-tls.ts';

const DAY_MS = 86_400_000;
const NAMES: Names = { dns: ['localhost', 'hall-server'], ips: ['127.0.0.1', '::1', '10.1.2.3'] };

function memoryFiles(): CaFiles & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: name => kept.get(name) ?? null,
    write: (name, text) => void kept.set(name, text),
    pathOf: name => `/data/tls/${name}`,
  };
}
function open(files: CaFiles, names: () => Names = () => NAMES, now = () => Date.now()) {
  return openSiteTls({ files, names, now, random: bytes => randomBytes(bytes) });
}

describe('the authority of a hall', () => {
  it('is made once, may sign nothing but servers, and is kept', async () => {
    const files = memoryFiles();
    const first = await open(files);
    const ca = new X509Certificate(first.caPem);
    expect(ca.ca).toBe(true);
    expect(ca.verify(ca.publicKey)).toBe(true);
    expect(ca.fingerprint256).toBe(first.fingerprint);
    expect(ca.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect((await open(files)).fingerprint).toBe(first.fingerprint);
    expect((await open(memoryFiles())).fingerprint).not.toBe(first.fingerprint);
    expect([...files.kept.keys()].sort()).toEqual(['hall-ca.crt', 'hall-ca.key']);
  });

  it('gives certificates for every name of the machine, for less than the 398 days that browsers take', async () => {
    const site = await open(memoryFiles());
    const leaf = new X509Certificate((await site.leaf()).cert);
    expect(leaf.checkIssued(new X509Certificate(site.caPem))).toBe(true);
    expect(leaf.ca).toBe(false);
    for (const name of NAMES.dns) expect(leaf.checkHost(name)).toBe(name);
    for (const ip of ['127.0.0.1', '10.1.2.3', '::1']) expect(leaf.checkIP(ip)).toBe(ip);
    expect(leaf.checkHost('elsewhere.example')).toBeUndefined();
    const days = (Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / DAY_MS;
    expect(days).toBeLessThanOrEqual(398);
    expect(leaf.keyUsage).toContain('1.3.6.1.5.5.7.3.1');
  });

  it('makes another when an address changes or a year is over, and else the same', async () => {
    let [now, names] = [Date.now(), NAMES];
    const site = await open(
      memoryFiles(),
      () => names,
      () => now,
    );
    const first = await site.leaf();
    expect(await site.leaf()).toBe(first);
    names = { ...NAMES, ips: ['10.1.2.4'] };
    const second = await site.leaf();
    expect(second).not.toBe(first);
    now += 367 * DAY_MS;
    expect(await site.leaf()).not.toBe(second);
  });

  it('is trusted by whoever knows it and by nobody else', async () => {
    const site = await open(memoryFiles());
    const server = https.createServer(await site.leaf(), (_request, response) => response.end('hall'));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const ask = (ca?: string): Promise<string> =>
      new Promise(resolve => {
        const request = https.get({ port, host: '127.0.0.1', ca }, answer => {
          answer.resume();
          resolve(String(answer.statusCode));
        });
        request.on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
      });
    expect(await ask(site.caPem)).toBe('200');
    expect(await ask()).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/);
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
});

describe('the names of a machine', () => {
  const net = (address: string) => ({ address }) as never;

  it('are its addresses, its own name and the public one, without those that lead nowhere', () => {
    const found = namesOf(
      { lo: [net('127.0.0.1')], eth0: [net('192.168.1.10'), net('fe80::1'), net('2001:db8::5')] },
      'Hall-Server',
      'https://hall.example.gov.cn:8443',
    );
    expect(found).toEqual({
      dns: ['hall-server', 'hall.example.gov.cn', 'localhost'],
      ips: ['127.0.0.1', '192.168.1.10', '2001:db8::5', '::1'],
    });
  });

  it('leave out a machine name that no certificate may hold', () => {
    expect(namesOf({}, '大厅 1', null).dns).toEqual(['localhost']);
    expect(namesOf({}, 'a', 'http://10.0.0.9:8080').ips).toContain('10.0.0.9');
  });
});

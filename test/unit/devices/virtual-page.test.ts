import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { cells } from '../../../devices/virtual-printer/cells.ts';
import { startSlipPage } from '../../../devices/virtual-printer/page.ts';
import { slipPicture } from '../../../devices/virtual-printer/picture.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../../../devices/virtual-printer/server.ts';
import type { Faults } from '../../../devices/virtual-printer/faults.ts';
import { until } from '../../support/until.ts';
import { bytesOf, models, nameOf, slip, small, wide } from './support/examples.ts';
import { linesOf, printOn } from './support/paper.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(closers.splice(0).map(close => close()))));

async function printer(
  printerId = 'k1',
  model = wide,
  faults: Partial<Faults> = {},
): Promise<VirtualPrinter> {
  const started = await startVirtualPrinter({ printerId, model, faults });
  closers.push(started.close);
  return started;
}

/** Sends bytes over TCP; collects what comes back and how it ended. */
function send(port: number, bytes: Uint8Array) {
  const socket = connect(port, '127.0.0.1');
  const heard: Buffer[] = [];
  const state = { ended: '', heard: () => Buffer.concat(heard).toString('hex'), end: () => socket.destroy() };
  socket.on('data', piece => heard.push(piece));
  socket.on('error', error => (state.ended = String('code' in error ? error.code : error)));
  socket.on('close', () => (state.ended ||= 'closed'));
  socket.write(bytes);
  return state;
}
const slipBytes = (label: string, model = wide): Buffer => bytesOf({ ...slip, label }, model, 'ab12');

describe('the virtual printer on TCP', () => {
  it('prints, answers and takes one connection after the other', async () => {
    const { port, slips } = await printer();
    for (const n of [1, 2]) {
      const sent = send(port, slipBytes(`A00${n}`));
      await until(() => sent.heard() === '37226162313200', { everyMs: 5 });
      sent.end();
    }
    expect(slips().map(piece => piece.n)).toEqual([1, 2]);
  });

  it('resets a second connection where there is only one', async () => {
    const { port } = await printer('k1', wide, { oneConnection: true });
    const first = send(port, Buffer.from([0x10, 0x04, 0x01]));
    await until(() => first.heard() === '12', { everyMs: 5 });
    const second = send(port, Buffer.from([0x10, 0x04, 0x01]));
    await until(() => second.ended, { everyMs: 5 });
    expect([second.heard(), first.ended]).toEqual(['', '']);
    first.end();
  });

  it('breaks the connection after so many bytes', async () => {
    const { port, slips } = await printer('k1', wide, { trip: { fault: 'drop', atByte: 300 } });
    const sent = send(port, slipBytes('A001'));
    await until(() => sent.ended, { everyMs: 5 });
    expect(slips()[0]?.cut).toBe(false);
  });

  it('stops reading when its buffer is full, so that the sender has to wait', async () => {
    const { port, set, slips } = await printer('k1', wide, { paperSlips: 0 });
    const socket = connect(port, '127.0.0.1');
    closers.push(() => Promise.resolve(void socket.destroy()));
    const one = slipBytes('A001');
    const bulk = Buffer.concat(Array<Buffer>(20_000).fill(one));
    let passed = false;
    socket.write(bulk, () => (passed = true));
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(passed).toBe(false);
    set({ paperSlips: 3 });
    await until(() => slips().filter(piece => piece.cut).length === 3, { everyMs: 5 });
  });
});

describe('the picture', () => {
  it.each(models.map(model => [nameOf(model), model] as const))('%s: true to the dots', (_, model) => {
    const svg = slipPicture(printOn(model, slipBytes('F035', model))[0]!, model);
    expect(svg).toContain(`viewBox="0 0 ${model.dots} `);
    expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeGreaterThan(1_000);
    for (const [, x] of svg.matchAll(/translate\((-?[\d.]+) /g)) expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(svg).toMatch(/scale\((8 8|7 7)\)[^>]*textLength="48"/);
  });

  it('sets every piece on the grid: Latin 12, Han 24 dots, times the step', () => {
    const [line] = linesOf(printOn(wide, Buffer.from('1d2111b6fec2a520323143' + '0a', 'hex'))[0]);
    const pieces = cells(line?.runs ?? [], 'left', 576);
    expect(pieces.map(({ kind, text, x, width, w }) => [kind, text, x, width, w])).toEqual([
      ['han', '二楼', 0, 48, 2],
      ['latin', '21C', 120, 36, 2],
    ]);
  });

  it('escapes what a slip says', () => {
    const svg = slipPicture(printOn(wide, slipBytes('<a>&"'))[0]!, wide);
    expect(svg).not.toContain('<a>');
    expect(svg).toContain('&#60;a&#62;&#38;&#34;');
  });
});

describe('the page', () => {
  it('lists the slips of each printer, newest first, thirty at most', async () => {
    const one = await printer('入口/1 <b>', wide);
    const two = await printer('k2', small);
    const page = await startSlipPage({ printers: [one, two] });
    closers.push(page.close);
    const sent = send(
      one.port,
      Buffer.concat(Array.from({ length: 33 }, (_, n) => slipBytes(`A${100 + n}`))),
    );
    await until(() => one.slips().length === 33, { everyMs: 5 });
    sent.end();

    const list = (await (await fetch(`${page.url}slips.json`)).json()) as {
      printerId: string;
      slips: { n: number }[];
    }[];
    expect(list.map(({ printerId, slips }) => [printerId, slips.length, slips[0]?.n])).toEqual([
      ['入口/1 <b>', 30, 33],
      ['k2', 0, undefined],
    ]);
    const at = `${page.url}slips/${encodeURIComponent(one.printerId)}/33`;
    const svg = await fetch(`${at}.svg`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(await svg.text()).toContain('>A132<');
    expect(await (await fetch(`${at}.txt`)).text()).toContain('\nA132\n前面 12 人\n');
  });

  it('is one fixed text that no slip can change, and loads nothing from elsewhere', async () => {
    const page = await startSlipPage({ printers: [] });
    closers.push(page.close);
    const answer = await fetch(page.url);
    const html = await answer.text();
    expect(html).toContain('虚拟打印机');
    expect(html).toContain('Nothing printed yet');
    expect(html).not.toMatch(/innerHTML|https?:/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('turns the switches of a printer: paper, cover, cable, for its own page and nobody else', async () => {
    const one = await printer();
    const page = await startSlipPage({ printers: [one] });
    closers.push(page.close);
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${page.url}printers/k1`, { method: 'POST', body: JSON.stringify(body), headers });
    expect(await (await post({ paper: 'out' })).json()).toEqual({ paper: 'out', cover: 'shut', cable: 'in' });
    const sent = send(one.port, slipBytes('A001'));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(one.slips().filter(({ cut }) => cut)).toEqual([]);
    await post({ paper: 'low' });
    await until(() => one.slips()[0]?.cut, { everyMs: 5 });
    sent.end();

    expect(await (await post({ cable: 'out', cover: 'open' })).json()).toMatchObject({
      cable: 'out',
      cover: 'open',
    });
    const refused = send(one.port, Buffer.from([0x10, 0x04, 0x01]));
    await until(() => refused.ended === 'ECONNREFUSED', { everyMs: 5 });
    await post({ cable: 'in' });
    const heard = send(one.port, Buffer.from([0x10, 0x04, 0x02]));
    await until(() => heard.heard() === '16', { everyMs: 5 });
    heard.end();

    expect((await post({ paper: 'wet' })).status).toBe(400);
    expect((await post({ cover: 'shut', fire: 1 })).status).toBe(400);
    expect((await post({ cover: 'shut' }, { origin: 'http://elsewhere.example' })).status).toBe(403);
    expect((await fetch(`${page.url}printers/k9`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect(one.condition().coverOpen).toBe(true);
  });

  it.each([
    ['slips/k1/1.svg', 404],
    ['slips/%E0%A4%A/1.svg', 404],
    ['slips/k9/1.svg', 404],
    ['slips/k1/1.exe', 404],
    ['../etc/passwd', 404],
  ])('%s: %i', async (path, status) => {
    const page = await startSlipPage({ printers: [await printer()] });
    closers.push(page.close);
    expect((await fetch(page.url + path)).status).toBe(status);
    expect((await fetch(page.url, { method: 'POST' })).status).toBe(405);
  });
});

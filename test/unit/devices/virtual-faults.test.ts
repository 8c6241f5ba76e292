import { describe, expect, it } from 'vitest';
import { Machine, type Peer } from '../../../devices/virtual-printer/machine.ts';
import { bytesOf, slip, wide } from './support/examples.ts';
import { copiesOf, linesOf, printOn } from './support/paper.ts';
import { until } from '../../support/until.ts';

const bytes = bytesOf(slip, wide, 'ab12');
const reference = printOn(wide, bytes)[0]!;
const printed = Buffer.from('37226162313200', 'hex');

function plugged(faults: Parameters<Machine['set']>[0] = {}) {
  const machine = new Machine(wide);
  const said: Buffer[] = [];
  let dropped = false;
  const peer: Peer = { reply: answer => said.push(answer), drop: () => (dropped = true) };
  machine.attach(peer);
  machine.set(faults);
  return { machine, peer, said: () => Buffer.concat(said), dropped: () => dropped };
}
const ask = (n: number): Buffer => Buffer.from([0x10, 0x04, n]);

describe('the virtual printer', () => {
  it('prints, cuts, and only then says so', () => {
    const { machine, peer, said } = plugged();
    machine.receive(bytes.subarray(0, -1), peer);
    expect(said()).toEqual(Buffer.alloc(0));
    machine.receive(bytes.subarray(-1), peer);
    expect(said()).toEqual(printed);
    expect(copiesOf(reference, machine.slips())).toEqual({ plain: 1, marked: 0 });
  });

  it('stops where the paper ends, keeps the rest, and finishes after reloading', () => {
    const { machine, peer, said } = plugged({ trip: { fault: 'paper-out', atByte: 300 } });
    machine.receive(bytes, peer);
    expect(said()).toEqual(Buffer.alloc(0));
    expect(machine.slips()[0]?.cut).toBe(false);
    machine.receive(Buffer.concat([ask(1), ask(2), ask(4)]), peer);
    expect(said().toString('hex')).toBe('1a327e');
    machine.set({ paperSlips: null });
    expect(said().subarray(3)).toEqual(printed);
    expect(copiesOf(reference, machine.slips())).toEqual({ plain: 1, marked: 0 });
  });

  it('counts the slips on the roll, warns near the end, and stops after the last', () => {
    const { machine, peer, said } = plugged({ paperSlips: 2 });
    machine.receive(ask(4), peer);
    expect(said().toString('hex')).toBe('1e');
    for (let n = 0; n < 3; n++) machine.receive(bytes, peer);
    expect(copiesOf(reference, machine.slips()).plain).toBe(2);
    machine.set({ paperSlips: 50 });
    expect(copiesOf(reference, machine.slips()).plain).toBe(3);
  });

  it('stops at an open cover and says which', () => {
    const { machine, peer, said } = plugged();
    machine.setCover(true);
    machine.receive(Buffer.concat([bytes, ask(2)]), peer);
    expect(said().toString('hex')).toBe('16');
    machine.setCover(false);
    expect(said().subarray(1)).toEqual(printed);
  });

  it('forgets buffer and modes at a power cut, not the paper', () => {
    const { machine, peer, dropped } = plugged({ trip: { fault: 'power-cut', atByte: 400 } });
    machine.receive(bytes, peer);
    expect(dropped()).toBe(true);
    const [piece] = machine.slips();
    expect(piece?.cut).toBe(false);
    expect(linesOf(piece)[0]?.runs[0]?.text).toBe(slip.hall.zh);
    expect(copiesOf(reference, machine.slips()).plain).toBe(0);
  });

  it('drops the connection after so many bytes, and prints what came', () => {
    const { machine, peer, dropped, said } = plugged({ trip: { fault: 'drop', atByte: bytes.length } });
    machine.receive(bytes, peer);
    expect(dropped()).toBe(true);
    expect(copiesOf(reference, machine.slips()).plain).toBe(1);
    machine.detach(peer);
    machine.receive(ask(1), peer);
    expect(said()).toEqual(printed);
  });

  it('acts on DLE EOT inside a picture too', () => {
    const { machine, peer, said } = plugged();
    const picture = Buffer.from([0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, 0x10, 0x04, 0x01]);
    machine.receive(picture, peer);
    expect(said().toString('hex')).toBe('12');
    expect(machine.slips()[0]?.printed[0]).toMatchObject({ kind: 'raster', rows: 1 });
  });

  it('answers in real time although the paper is out and the buffer waits', () => {
    const { machine, peer, said } = plugged({ paperSlips: 0 });
    machine.receive(bytes, peer);
    machine.receive(ask(1), peer);
    expect(said().toString('hex')).toBe('1a');
  });

  it('answers GS r in turn, and not at all without paper', () => {
    const { machine, peer, said } = plugged();
    machine.receive(Buffer.from([0x1d, 0x72, 1]), peer);
    machine.set({ paperSlips: 0 });
    machine.receive(Buffer.from([0x1d, 0x72, 1]), peer);
    expect(said().toString('hex')).toBe('00');
  });

  it('reports by itself after GS a, now and at every change', () => {
    const { machine, peer, said } = plugged();
    machine.receive(Buffer.from([0x1d, 0x61, 0xff]), peer);
    machine.setCover(true);
    machine.setCover(true);
    expect(said().toString('hex')).toBe('1000000f' + '3800000f');
  });

  it('clears its buffers on DLE DC4 8', () => {
    const { machine, peer } = plugged({ paperSlips: 0 });
    machine.receive(bytes, peer);
    machine.receive(Buffer.from('10140801031401060208', 'hex'), peer);
    machine.set({ paperSlips: null });
    expect(copiesOf(reference, machine.slips()).plain).toBe(0);
  });

  it('says nothing when told to be silent', () => {
    const { machine, peer, said } = plugged({ silent: true });
    machine.receive(Buffer.concat([bytes, ask(1)]), peer);
    expect(said()).toEqual(Buffer.alloc(0));
    expect(copiesOf(reference, machine.slips()).plain).toBe(1);
  });

  it('takes its time when slow', async () => {
    const { machine, peer, said } = plugged({ bytesPerSecond: 10_000 });
    machine.receive(bytes, peer);
    expect(machine.buffered).toBeGreaterThan(bytes.length / 2);
    expect(said()).toEqual(Buffer.alloc(0));
    await until(() => said().equals(printed), { everyMs: 5 });
    machine.stop();
  });
});

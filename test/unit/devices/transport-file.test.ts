import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileTransport } from '../../../devices/transport/file.ts';
import { memoryTransport } from '../../../devices/transport/memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'printer-'));
afterAll(() => rmSync(folder, { recursive: true }));
const signal = new AbortController().signal;

describe('a file or device as a printer', () => {
  it('appends', async () => {
    const path = join(folder, 'slips.bin');
    for (const text of ['one', 'two']) {
      const transport = fileTransport({ path });
      expect(await transport.open(signal)).toEqual({ kind: 'open' });
      expect(await transport.write(Buffer.from(text), signal)).toEqual({ kind: 'written' });
      await transport.close();
    }
    expect(readFileSync(path, 'utf8')).toBe('onetwo');
  });

  it('creates nothing in /dev when the printer is unplugged', async () => {
    const transport = fileTransport({ path: '/dev/usb-printer-that-is-not-there' });
    expect(await transport.open(signal)).toEqual({ kind: 'failed', cause: 'missing' });
    expect(existsSync('/dev/usb-printer-that-is-not-there')).toBe(false);
    await transport.close();
  });

  it('a device that takes nothing has failed before the first byte', async () => {
    const transport = fileTransport({ path: '/dev/full' });
    await transport.open(signal);
    expect(await transport.write(Buffer.from('slip'), signal)).toEqual({ kind: 'failed', cause: 'full' });
    expect(await transport.write(Buffer.from('slip'), signal)).toEqual({ kind: 'failed', cause: 'closed' });
    await transport.close();
  });

  it('a device that stops in the middle: unknown at the time limit', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const holder = await openBothWays(path);
    const transport = fileTransport({ path, writeMs: 150 });
    expect(await transport.open(signal)).toEqual({ kind: 'open' });
    expect(await transport.write(Buffer.alloc(1024 * 1024), signal)).toEqual({
      kind: 'unknown',
      cause: 'timeout',
    });
    await transport.close();
    await holder.close();
  });

  it('speaks with a character device', async () => {
    const transport = fileTransport({ path: '/dev/null' });
    expect(await transport.open(signal)).toEqual({ kind: 'open' });
    expect(await transport.write(Buffer.alloc(100), signal)).toEqual({ kind: 'written' });
    await transport.close();
    expect(await transport.lost).toBe('closed');
  });
});

/** Holds a FIFO open so that a writer does not fail for want of a reader; nobody reads. */
async function openBothWays(path: string): Promise<{ close(): Promise<void> }> {
  const { open } = await import('node:fs/promises');
  return open(path, 'r+');
}

describe('the transport of tests', () => {
  it.each([
    [0, 'failed', 0],
    [3, 'unknown', 3],
    [4, 'written', 4],
  ])('breaks at byte %i: %s', async (breaksAt, kind, left) => {
    const transport = memoryTransport({ breaksAt });
    await transport.open(signal);
    expect((await transport.write(Buffer.from('slip'), signal)).kind).toBe(kind);
    expect(transport.bytes()).toHaveLength(left);
  });
});

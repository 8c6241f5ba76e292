import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLIP_NAMES } from '../../../server/domain/voice/clip-names.ts';
import { announcementPieces } from '../../../server/domain/voice/sentence.ts';
import { openClipPack, SHIPPED } from '../../../server/papers/voice/clip-pack.ts';
import { bytesOf, readWav, writeWav } from '../../../server/papers/voice/wav.ts';

let own: string;
beforeEach(() => void (own = mkdtempSync(path.join(os.tmpdir(), 'clips-'))));
afterEach(() => rmSync(own, { recursive: true }));

const tone = (rate: number, ms: number) => ({ rate, pcm: Buffer.alloc(bytesOf(ms, rate), 7) });
const USUAL = { times: { zh: 2, en: 1 }, yao: false };

describe('a WAV', () => {
  it('reads back as it was written, byte for byte', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(8_000, 16_000, 22_050, 48_000),
        fc.uint8Array({ maxLength: 400 }),
        (rate, bytes) => {
          const pcm = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
          expect(readWav(writeWav({ rate, pcm }))).toEqual({ rate, pcm });
        },
      ),
    );
  });

  it('is read past chunks that are not ours', () => {
    const plain = writeWav(tone(8_000, 10));
    const list = Buffer.from('LIST\x05\x00\x00\x00hello\x00', 'latin1');
    const file = Buffer.concat([plain.subarray(0, 12), list, plain.subarray(12)]);
    expect(readWav(file)).toEqual(tone(8_000, 10));
  });

  it.each([
    ['no file of its kind', (file: Buffer) => file.fill(0, 0, 4), 'not a WAV file'],
    ['two channels', (file: Buffer) => void file.writeUInt16LE(2, 22), 'it has 2 channels, not one'],
    ['8 bits', (file: Buffer) => void file.writeUInt16LE(8, 34), 'it is not 16-bit PCM (format 1, 8 bits)'],
    [
      'packed samples',
      (file: Buffer) => void file.writeUInt16LE(17, 20),
      'it is not 16-bit PCM (format 17, 16 bits)',
    ],
    ['half of its data', (file: Buffer) => void file.writeUInt32LE(9_999_998, 40), 'it ends in its middle'],
    ['no data', (file: Buffer) => void file.write('dat_', 36, 'latin1'), 'it has no data'],
  ])('is refused with %s', (_of, spoil, says) => {
    const file = writeWav(tone(16_000, 20));
    spoil(file);
    expect(() => readWav(file)).toThrow(says);
  });
});

describe('the pack of clips', () => {
  it('[B18] is shipped whole, of one rate, with sound in every clip, and small', () => {
    const pack = openClipPack(null);
    expect(pack.rate).toBe(22_050);
    let bytes = 0;
    for (const name of CLIP_NAMES) {
      const wav = pack.wav([name]);
      bytes += wav.length;
      const { pcm } = readWav(wav);
      const peak = Array.from({ length: pcm.length / 2 }, (_, at) => Math.abs(pcm.readInt16LE(at * 2)));
      expect([name, Math.max(...peak) > 4_000]).toEqual([name, true]);
      const [least, most] = name === 'chime' ? [2_000, 3_000] : [90, 1_600];
      expect([name, pack.lengthMs([name]) >= least && pack.lengthMs([name]) <= most]).toEqual([name, true]);
    }
    expect(bytes).toBeLessThan(4_000_000);
  });

  it('[B10] joins an announcement into one WAV, as long as its clips and pauses', () => {
    const pack = openClipPack(null);
    const pieces = announcementPieces('A012', 3, USUAL);
    const { rate, pcm } = readWav(pack.wav(pieces));
    const parts = pieces.map(piece =>
      typeof piece === 'number' ? Buffer.alloc(bytesOf(piece, rate)) : readWav(pack.wav([piece])).pcm,
    );
    expect(pcm.equals(Buffer.concat(parts))).toBe(true);
    const ms = (pcm.length / 2 / rate) * 1_000;
    expect(pack.lengthMs(pieces)).toBe(Math.ceil(ms));
    console.log(
      `A012 to counter 3, twice and once: ${(ms / 1_000).toFixed(1)} s, ${(pcm.length / 1e3).toFixed(0)} kB`,
    );
  });

  it('[B18] takes a recording of the site in place of the clip of its name, and has another mark then', () => {
    writeFileSync(path.join(own, 'zh-please.wav'), writeWav(tone(22_050, 500)));
    writeFileSync(path.join(own, 'no-clip-of-ours.wav'), 'x');
    const [pack, shipped] = [openClipPack(own), openClipPack(null)];
    expect(readWav(pack.wav(['zh-please']))).toEqual(tone(22_050, 500));
    expect(pack.wav(['zh-to'])).toEqual(shipped.wav(['zh-to']));
    expect(pack.mark).not.toBe(shipped.mark);
  });

  it('[B18] refuses by name a clip of another rate, one that is no WAV, and a folder that is not there', () => {
    writeFileSync(path.join(own, 'zh-3.wav'), writeWav(tone(16_000, 500)));
    expect(() => openClipPack(own)).toThrow(
      /zh-3\.wav has 16000 samples a second, and .*chime\.wav has 22050/,
    );
    writeFileSync(path.join(own, 'zh-3.wav'), 'x');
    expect(() => openClipPack(own)).toThrow(/zh-3\.wav: not a WAV file/);
    expect(() => openClipPack(path.join(own, 'none'))).toThrow(/none: there is no such folder/);
  });

  it('[B18] may be of another rate as a whole, and is refused where a clip is missing', () => {
    for (const name of CLIP_NAMES) writeFileSync(path.join(own, `${name}.wav`), writeWav(tone(16_000, 300)));
    expect(openClipPack(own).rate).toBe(16_000);
    const half = path.join(own, 'half');
    cpSync(SHIPPED, half, { recursive: true });
    rmSync(path.join(half, 'en-and.wav'));
    expect(() => openClipPack(null, half)).toThrow('en-and.wav is missing');
  });
});

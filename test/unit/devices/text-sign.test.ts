import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, readAnswer, readText, writeText, type Written } from '../../../devices/text-sign/area.ts';
import { crc16, type Frame, frameReader, HOST, seal } from '../../../devices/text-sign/frame.ts';
import { readSigns } from '../../../devices/text-sign/signs-config.ts';
import { isDue, toSay, UNKNOWN } from '../../../devices/text-sign/told.ts';
import { signMachine } from '../../../devices/virtual-sign/machine.ts';

const said: Written = { address: 1, text: '请A001号', seconds: 12, width: 128, height: 16 };
const frame = fc.record({
  to: fc.nat(0xffff),
  from: fc.nat(0xffff),
  data: fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
});

describe('frames of a text sign', () => {
  it('are CRC-16/ARC: the check value of its catalogue', () => {
    expect(crc16(Buffer.from('123456789'))).toBe(0xbb3d);
  });

  it('stand byte for byte as the makers of BX controllers write them', () => {
    expect(seal(writeText(said)).toString('hex').match(/../g)!.join(' ')).toBe(
      [
        'a5 a5 a5 a5 a5 a5 a5 a5', // head
        '01 00 00 80 00 00 00 00 00 00 fe 02 2c 00', // to 1, from 8000, any type, version 2, 44 bytes
        'a3 06 01 00 00 00 01 23 00', // update, answer wanted, one area of 35 bytes
        '00 00 80 00 00 80 80 10 00 00 00 02 0c 00 00 00 00 01 01 01 00 00 00', // 128×16, mode 2, 12 s
        '08 00 00 00', // 8 bytes of text
        'c7 eb 41 30 30 31 ba c5', // 请A001号 in GB 2312
        '60 06', // CRC, reckoned by another program
        '5a',
      ].join(' '),
    );
  });

  it('come out of a stream as they went in, in whatever pieces, with every byte escaped that must be', () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 4 }), fc.nat(40), (frames, step) => {
        const stream = Buffer.concat(frames.map(one => seal(one as Frame)));
        const inner = frames.map(one => seal(one as Frame).subarray(8, -1));
        for (const bytes of inner)
          expect([...bytes].filter(byte => byte === 0xa5 || byte === 0x5a)).toEqual([]);
        const read = frameReader();
        const out: (Frame | null)[] = [];
        for (let at = 0; at < stream.length; at += step + 1)
          out.push(...read(stream.subarray(at, at + step + 1)));
        expect(out).toEqual(frames);
      }),
      { numRuns: 300 },
    );
  });

  it('are not obeyed when one byte of them is another, is gone or came twice', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('flip', 'lose', 'double'),
        (n, by, how) => {
          const bytes = [...seal(writeText(said))];
          const at = 8 + (n % (bytes.length - 9));
          const damaged =
            how === 'flip'
              ? bytes.map((byte, place) => (place === at ? byte ^ by : byte))
              : [
                  ...bytes.slice(0, at),
                  ...(how === 'double' ? [bytes[at]!, bytes[at]!] : []),
                  ...bytes.slice(at + 1),
                ];
          const machine = signMachine(1, () => 0);
          const answers = machine.take(Buffer.from(damaged));
          expect([machine.shows(), answers.length, machine.written]).toEqual(['', 0, []]);
          // And the next good one is.
          machine.take(seal(writeText(said)));
          expect(machine.shows()).toBe(said.text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('say and hear what was meant, and nothing of another kind', () => {
    expect(readText(writeText(said))).toEqual(said);
    expect(readAnswer(answer(7, { kind: 'ack' }))).toEqual({ kind: 'ack' });
    expect(readAnswer(answer(7, { kind: 'nack', code: 3 }))).toEqual({ kind: 'nack', code: 3 });
    expect(readAnswer(writeText(said))).toBeNull();
    expect(readText(answer(7, { kind: 'ack' }))).toBeNull();
  });
});

describe('a sign that one can look at', () => {
  it('[B25] takes its words away when it hears nothing, and has none after a power cut', () => {
    let now = 0;
    const machine = signMachine(1, () => now);
    machine.take(seal(writeText(said)));
    now = 11_999;
    expect(machine.shows()).toBe('请A001号');
    now = 12_000;
    expect(machine.shows()).toBe('');
    machine.take(seal(writeText(said)));
    machine.cutPower();
    expect(machine.shows()).toBe('');
  });

  it('leaves alone what is for another, refuses what it does not know, and shows as much as has room', () => {
    const machine = signMachine(1, () => 0);
    expect(machine.take(seal(writeText({ ...said, address: 2 })))).toEqual([]);
    const [refused] = machine.take(seal({ to: 1, from: HOST, data: Buffer.from([0xa2, 0x01]) }));
    expect(readAnswer(frameReader()(refused!)[0]!)).toMatchObject({ kind: 'nack' });
    expect(machine.refused).toEqual({ damaged: 0, unknown: 1 });
    machine.take(seal(writeText({ ...said, text: '请到导办台重新取号排队等' })));
    expect(machine.shows()).toBe('请到导办台重新取');
  });
});

describe('what a sign is told', () => {
  it.each([
    [null, 0, UNKNOWN],
    [{ text: '请稍候', at: 0 }, 5_999, '请稍候'],
    [{ text: '请A001号', at: 0 }, 6_000, UNKNOWN],
  ])('[B25] of %j at %i ms: %s', (heard, now, text) => {
    expect(toSay(heard, now, 6_000)).toBe(text);
  });

  it.each([
    ['a', null, 0, true],
    ['a', { text: 'b', at: 0 }, 1, true],
    ['a', { text: 'a', at: 0 }, 3_999, false],
    ['a', { text: 'a', at: 0 }, 4_000, true],
  ])('[B25] %s where %j stands at %i ms is due: %s', (text, shown, now, due) => {
    expect(isDue(text, shown, now, 4_000)).toBe(due);
  });

  it('is set by one line of words, or refused', () => {
    expect(readSigns(' 21=10.0.0.7:5005/3@96x16, 22=leds.hall:5006 ,')).toEqual([
      { counter: 21, host: '10.0.0.7', port: 5005, address: 3, width: 96, height: 16 },
      { counter: 22, host: 'leds.hall', port: 5006, address: 1, width: 128, height: 16 },
    ]);
    expect(readSigns('')).toEqual([]);
    for (const wrong of [
      '21',
      '21=x',
      '0=x:1',
      '21=x:0',
      '21=x:70000',
      '21=x:1/70000',
      '1=x:1,2=x:1',
      '1=x:1,1=y:1',
    ])
      expect(() => readSigns(wrong)).toThrow('HALL_SIGNS');
  });
});

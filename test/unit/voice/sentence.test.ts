import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpoken, readWavName, wavAddress } from '../../../server/domain/voice/address.ts';
import { CLIP_NAMES } from '../../../server/domain/voice/clip-names.ts';
import { englishNumber, mandarinNumber } from '../../../server/domain/voice/number-clips.ts';
import { announcementPieces, type Piece } from '../../../server/domain/voice/sentence.ts';

const HAN = { ten: '十', hundred: '百', thousand: '千', please: '请', number: '号', to: '到', yao: '幺' };
const DIGITS = [...'零一二三四五六七八九'];

/** What is heard, written down; pauses left out, but those between sentences. */
function heard(pieces: readonly Piece[]): string {
  return pieces
    .map(piece => {
      if (piece === 'chime') return '♪';
      if (typeof piece === 'number') return piece > 600 ? '|' : '';
      const [language, word = ''] = piece.split('-');
      if (language === 'en') return ` ${word}`;
      if (word === 'counter') return '号窗口办理';
      if (/^\d$/.test(word)) return DIGITS[Number(word)]!;
      return HAN[word as 'ten'] ?? word.toUpperCase();
    })
    .join('');
}
const said = (label: string, counter: number, times = { zh: 1, en: 0 }, yao = false): string =>
  heard(announcementPieces(label, counter, { times, yao }));

describe('the sentence of an announcement', () => {
  it.each([
    ['A012', 3, '♪请A零一二号到三号窗口办理'],
    ['GL013', 12, '♪请GL零一三号到十二号窗口办理'],
    ['B1000', 20, '♪请B一零零零号到二十号窗口办理'],
    ['A-K2-001', 105, '♪请AK二零零一号到一百零五号窗口办理'],
    ['V007', 110, '♪请V零零七号到一百一十号窗口办理'],
  ])('[B10] of %s to counter %i is %s', (label, counter, words) => {
    expect(said(label, counter)).toBe(words);
  });

  it('[B10] says 一 of a number as 幺 where the hall wishes, and never of a counter', () => {
    expect(said('A011', 11, { zh: 1, en: 0 }, true)).toBe('♪请A零幺幺号到十一号窗口办理');
  });

  it('[B10] comes as often in each language as is set, Mandarin first', () => {
    expect(said('A012', 3, { zh: 2, en: 1 })).toBe(
      '♪请A零一二号到三号窗口办理|请A零一二号到三号窗口办理| ticket a 0 1 2 please 3',
    );
    expect(said('A012', 21, { zh: 0, en: 1 })).toBe('♪ ticket a 0 1 2 please 20 1');
  });

  it.each([
    [1, '一', '1'],
    [10, '十', '10'],
    [15, '十五', '15'],
    [100, '一百', '1 hundred'],
    [112, '一百一十二', '1 hundred and 12'],
    [1_000, '一千', '1 thousand'],
    [1_005, '一千零五', '1 thousand and 5'],
    [1_020, '一千零二十', '1 thousand and 20'],
    [2_200, '二千二百', '2 thousand 2 hundred'],
    [9_999, '九千九百九十九', '9 thousand 9 hundred and 90 9'],
  ])('[B10] counts counter %i as %s and %s', (number, zh, en) => {
    expect(heard(mandarinNumber(number))).toBe(zh);
    expect(heard(englishNumber(number)).trim()).toBe(en);
  });

  it('[B10] is made of clips that every pack has, whatever the number and counter', () => {
    const names = new Set(CLIP_NAMES);
    const label = fc.stringMatching(/^[A-Z]{1,2}(-K[0-9]{1,2}-)?[0-9]{3,4}$/);
    const times = fc.record({ zh: fc.nat(3), en: fc.nat(3) });
    fc.assert(
      fc.property(
        label,
        fc.integer({ min: 1, max: 9_999 }),
        times,
        fc.boolean(),
        (of, counter, often, yao) => {
          const clips = announcementPieces(of, counter, { times: often, yao }).filter(
            one => typeof one === 'string',
          );
          for (const clip of clips) expect(names.has(clip)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each(['A012', 'A1000', 'A-K2-001', 'A-P3-007', 'AB-P1024-200'])(
    'has an address that says all of it, and reads back: %s',
    label => {
      const url = new URL(
        wavAddress(label, 12, { times: { zh: 2, en: 1 }, yao: true }, 'abc'),
        'http://hall',
      );
      expect(readWavName(url.pathname.split('/').at(-1)!)).toEqual({ label, counter: 12 });
      expect(readSpoken(Object.fromEntries(url.searchParams))).toEqual({
        times: { zh: 2, en: 1 },
        yao: true,
      });
    },
  );

  it.each([
    'a012.3.wav',
    'A012.0.wav',
    'A012.wav',
    'A012.10000.wav',
    '../x.3.wav',
    'ABC1.3.wav',
    'A012.3.mp3',
  ])('has no other name: %s', name => expect(readWavName(name)).toBeNull());

  it.each([{ zh: '0', en: '0' }, { zh: '4', en: '0' }, { zh: '1' }, { zh: ['1', '1'], en: '1' }, {}])(
    'is not said %j times',
    query => expect(readSpoken(query)).toBeNull(),
  );
});

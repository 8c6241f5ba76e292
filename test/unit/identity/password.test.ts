import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLogin } from '../../../server/domain/identity/login.ts';
import { passwordFaults } from '../../../server/domain/identity/password.ts';
import { withCheck } from './invented.ts';

describe('a password', () => {
  it.each([
    'Ku7-relmoT',
    'tangerine ladder cloud',
    '窗外的雨下了整整一夜都没有停过呢',
    'Zw4#fountain',
    '84-1907-3352-6610',
    'x7#K2$m9!Qp4',
    'aB3'.padEnd(128, 'kQ9!rt'),
  ])('%s will do', password => {
    expect(passwordFaults(password, 'li.na')).toEqual([]);
  });

  it.each([
    ['', ['too_short', 'too_simple', 'common']],
    ['Ku7-relmo', ['too_short']],
    ['kumquatrel', ['too_simple']],
    ['kumquat7rel', ['too_simple']],
    [`Ku7-${'relmoT'.repeat(21)}`, ['too_long']],
    ['x'.repeat(1_000_000), ['too_long']],
    ['Ku7-LI.NA-relmoT', ['contains_login']],
    ['１２３４５６７８９０Aa', ['common']],
  ])('%.20s is refused: %j', (password, faults) => {
    expect(passwordFaults(password, 'li.na')).toEqual(faults);
  });

  it.each([
    ...[
      'Admin@123456',
      'Woaini1314!',
      'P@ssw0rd2024',
      'Password123!',
      'Zhongguo@2024',
      '@dmin12345!',
      'Abc123456!',
    ],
    ...[
      'Qwerty123!@#',
      '1qaz@WSX3edc',
      '!QAZ2wsx#EDC',
      '1q2w3e4r5t6y7u8i',
      '1234567890123456',
      'aaaaaaaaaaaaaaaaA1',
    ],
    ...[
      'Zhengwu-Dating-2024',
      'PasswordPassword1',
      'qwertyuiopasdfghjk',
      'zyxwvutsrqponmlkji',
      '2024Guanliyuan!',
    ],
    withCheck('11010125000101001'),
  ])('%s is among the worst', password => {
    expect(passwordFaults(password, 'li.na')).toContain('common');
  });

  it('is almost never called common when random', () => {
    const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%';
    const random = fc
      .array(fc.constantFrom(...letters), { minLength: 14, maxLength: 14 })
      .map(all => all.join(''));
    fc.assert(
      fc.property(random, text => new Set(text).size < 8 || !passwordFaults(text, '').includes('common')),
    );
  });

  it('never throws and gives known reasons, whatever is typed', () => {
    const any = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(fc.property(any, any, (password, login) => Array.isArray(passwordFaults(password, login))));
  });
});

describe('a login', () => {
  it.each([
    ['Li.Na', 'li.na'],
    [' zhang_3-x ', 'zhang_3-x'],
    ['ａｂ', 'ab'],
    ['a'.repeat(32), 'a'.repeat(32)],
  ])('%j is %j', (text, value) => {
    expect(readLogin(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'length'],
    ['a', 'length'],
    ['a'.repeat(33), 'length'],
    ['李娜', 'characters'],
    ['li na', 'characters'],
    ['\u212aevin', 'characters'],
    ["a'--", 'characters'],
  ])('%j is refused: %s', (text, reason) => {
    expect(readLogin(text)).toEqual({ ok: false, reason });
  });
});

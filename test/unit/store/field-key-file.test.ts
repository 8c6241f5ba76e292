import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fieldCipher, sealedVersion } from '../../../server/app/secrets/field-cipher.ts';
import { dropOld, openFieldKeys, readFieldKeys, rotate } from '../../../server/store/keys/field-key-file.ts';

let home: string;
let path: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'hall-keys-'));
  path = join(home, 'keys', 'fields.json');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const first = () => openFieldKeys({ path, random: randomBytes, mustExist: false });
const again = () => openFieldKeys({ path, random: randomBytes, mustExist: true });
const refused = (code: string) => expect.objectContaining({ code, name: 'KeyFileError' }) as Error;
const mode = (of: string) => statSync(of).mode & 0o777;

describe('the field keys’ file', () => {
  it('is made at the first start for the owner alone, and read afterwards', () => {
    const keys = first();
    expect([mode(join(home, 'keys')), mode(path)]).toEqual([0o700, 0o600]);
    expect(readdirSync(join(home, 'keys'))).toEqual(['fields.json']);
    expect([keys.current, keys.keys[1]?.length]).toEqual([1, 32]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      current: 1,
      keys: { 1: keys.keys[1]?.toString('base64') },
    });
    expect([first(), again(), readFieldKeys(path)]).toEqual([keys, keys, keys]);
  });

  it('is never made anew when the database holds sealed rows', () => {
    expect(again).toThrow(refused('key_file_missing'));
    expect(readdirSync(home)).toEqual([]);
  });

  it.each([0o640, 0o604, 0o620, 0o644, 0o666])('is refused when its mode is %o', bits => {
    first();
    chmodSync(path, bits);
    expect(again).toThrow(refused('key_file_open_to_others'));
    expect(() => rotate(path, randomBytes)).toThrow(refused('key_file_open_to_others'));
  });

  it('is refused in a directory where others may swap it, as a link, and as a directory', () => {
    first();
    chmodSync(join(home, 'keys'), 0o770);
    expect(again).toThrow(refused('key_dir_open_to_others'));
    chmodSync(join(home, 'keys'), 0o700);
    symlinkSync(path, join(home, 'link'));
    mkdirSync(join(home, 'dir'));
    for (const name of ['link', 'dir'])
      expect(() => readFieldKeys(join(home, name))).toThrow(refused('key_file_not_a_file'));
  });

  it('is the faster one’s when two first starts meet', () => {
    const faster: unknown[] = [];
    const random = (bytes: number) => {
      if (faster.length === 0) faster.push(first());
      return randomBytes(bytes);
    };
    expect(openFieldKeys({ path, random, mustExist: false })).toEqual(faster[0]);
    expect(readdirSync(join(home, 'keys'))).toEqual(['fields.json']);
  });

  it('is refused as torn at every length but its whole', () => {
    first();
    const whole = readFileSync(path, 'utf8').trimEnd();
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.slice(0, length));
      expect(first).toThrow(refused('key_file_torn'));
    }
  });

  const key = Buffer.alloc(32, 7).toString('base64');
  it.each([
    ['null'],
    ['[]'],
    ['{}'],
    [`{"current":1,"keys":{"1":"${key}"},"more":1}`],
    [`{"current":"1","keys":{"1":"${key}"}}`],
    [`{"current":2,"keys":{"1":"${key}"}}`],
    [`{"current":1,"keys":{"1":"${key}","02":"${key}"}}`],
    [`{"current":1,"keys":{"1":"${key}","0":"${key}"}}`],
    [`{"current":1,"keys":{"1":"${key.slice(4)}"}}`],
    [`{"current":1,"keys":{"1":"${key.slice(0, -1)}"}}`],
    ['{"current":1,"keys":{"1":7}}'],
    ['{"current":1,"keys":[]}'],
  ])('is refused as malformed: %s', text => {
    first();
    writeFileSync(path, text);
    expect(first).toThrow(refused('key_file_malformed'));
  });

  it('says what to do, and nothing of the keys', () => {
    first();
    writeFileSync(path, `{"current":9,"keys":{"1":"${key}"}}`);
    expect(again).toThrow(/^key_file_malformed: .*fields\.json: .*backup$/);
    expect(again).not.toThrow(key);
  });
});

describe('a rotation', () => {
  it('keeps old values readable until their key is dropped', () => {
    const old = fieldCipher(first(), randomBytes).seal('old', 'c');
    const rotated = fieldCipher(rotate(path, randomBytes), randomBytes);
    const fresh = rotated.seal('new', 'c');
    expect([sealedVersion(old), sealedVersion(fresh), rotated.open(old, 'c'), mode(path)]).toEqual([
      1,
      2,
      'old',
      0o600,
    ]);
    rotate(path, randomBytes);
    expect(Object.keys(dropOld(path, [1]).keys)).toEqual(['1', '3']);
    expect(() => dropOld(path, [1, 2])).toThrow(refused('key_version_missing'));
    expect(dropOld(path, [])).toEqual(again());
    expect(() => fieldCipher(again(), randomBytes).open(old, 'c')).toThrow('sealed_key_unknown');
    expect(Object.keys(rotate(path, randomBytes).keys)).toEqual(['3', '4']);
    expect(readdirSync(join(home, 'keys'))).toEqual(['fields.json']);
  });

  it('is refused while another is under way, and leaves nothing behind when its randomness fails', () => {
    const keys = first();
    writeFileSync(`${path}.next`, '');
    expect(() => rotate(path, randomBytes)).toThrow(refused('key_file_busy'));
    rmSync(`${path}.next`);
    expect(() => rotate(path, () => Buffer.alloc(3))).toThrow(RangeError);
    expect([readdirSync(join(home, 'keys')), again()]).toEqual([['fields.json'], keys]);
  });

  it('loses no key when several processes start and rotate at once', async () => {
    const file = JSON.stringify(join(process.cwd(), 'server/store/keys/field-key-file.ts'));
    const script = `
      import { randomBytes as random } from 'node:crypto';
      import { openFieldKeys, rotate } from ${file};
      const path = ${JSON.stringify(path)};
      const made = [openFieldKeys({ path, random, mustExist: false })];
      for (let i = 0; i < 20; i += 1) try { made.push(rotate(path, random)); } catch (e) { if (e.code !== 'key_file_busy') throw e; }
      console.log(JSON.stringify(made.map(k => [k.current, k.keys[k.current].toString('base64')])));`;
    writeFileSync(join(home, 'race.mts'), script);
    const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', join(home, 'race.mts')]);
    const said = (await Promise.all([run(), run()])).flatMap(
      ({ stdout }) => JSON.parse(stdout) as [number, string][],
    );
    const kept = again();
    for (const [version, base64] of said) expect(kept.keys[version]?.toString('base64')).toBe(base64);
    expect(said.length).toBeGreaterThan(2);
  }, 30_000);
});

import { describe, expect, it } from 'vitest';
import {
  type Assign,
  ITEM_COLUMNS,
  ITEM_TYPES,
  type ItemRow,
  readItems,
} from '../../../server/domain/catalogue/read-items.ts';

const GOOD = {
  department: '区烟草专卖局',
  item_group: '烟草专卖零售许可证核发',
  item_name: '烟草专卖零售许可证新办',
  item_type_code: '01',
  item_type: '行政许可',
  implementation_code: '511A0001-511602000000-000-X-1-00',
};

const anywhere: Assign = () => ({ bureauId: 'b-1', queueId: 'q-1' });
const row = (line: number, change: Record<string, string> = {}): ItemRow => ({
  line,
  fields: { ...GOOD, implementation_code: `CODE-${line}`, ...change },
});
const without = (line: number, column: string): ItemRow => ({
  line,
  fields: Object.fromEntries(Object.entries(row(line).fields).filter(([name]) => name !== column)),
});

describe('readItems', () => {
  it('gives an item with what the row says and where the rule puts it', () => {
    expect(readItems([{ line: 2, fields: GOOD }], anywhere)).toEqual({
      ok: true,
      items: [
        {
          code: GOOD.implementation_code,
          name: GOOD.item_name,
          group: GOOD.item_group,
          bureauId: 'b-1',
          typeCode: '01',
          queueId: 'q-1',
        },
      ],
    });
  });

  it('keeps the order, takes spaces off the ends, and reads an empty group as none', () => {
    const read = readItems(
      [row(2, { item_group: '', item_name: '　乙 ' }), row(3, { item_name: '甲' })],
      anywhere,
    );
    expect(read).toMatchObject({ ok: true, items: [{ name: '乙', group: null }, { name: '甲' }] });
  });

  it('takes an item that no queue of the hall serves', () => {
    const read = readItems([row(2)], () => ({ bureauId: 'b-1', queueId: null }));
    expect(read).toMatchObject({ ok: true, items: [{ queueId: null }] });
  });

  it('shows the trimmed row to the rule', () => {
    const seen: (string | undefined)[] = [];
    readItems([row(2, { department: ' 区水务局 ' })], ({ fields }) => {
      seen.push(fields['department']);
      return null;
    });
    expect(seen).toEqual(['区水务局']);
  });

  it.each([...ITEM_TYPES])('takes type %s %s', (code, name) => {
    expect(readItems([row(2, { item_type_code: code, item_type: name })], anywhere).ok).toBe(true);
  });

  it.each(['H-000185-001-4444', 'G_1', 'a'.repeat(64), '511A0001-511602000000-000-X-1-00'])(
    'takes the code %s, whatever its shape',
    code => {
      expect(readItems([row(2, { implementation_code: code })], anywhere).ok).toBe(true);
    },
  );

  it.each([
    ['an empty department', { department: '' }, 'empty', 'department'],
    ['a name of spaces', { item_name: ' 　 ' }, 'empty', 'item_name'],
    ['an empty type', { item_type: '' }, 'empty', 'item_type'],
    ['an empty code', { implementation_code: '' }, 'empty', 'implementation_code'],
    ['a name of 201 characters', { item_name: '名'.repeat(201) }, 'too_long', 'item_name'],
    ['a group of 201 characters', { item_group: '组'.repeat(201) }, 'too_long', 'item_group'],
    ['a code of 65 characters', { implementation_code: 'A'.repeat(65) }, 'too_long', 'implementation_code'],
    ['a type code that lost its nought', { item_type_code: '1' }, 'bad_type_code', 'item_type_code'],
    ['a type code nobody has', { item_type_code: '11' }, 'bad_type_code', 'item_type_code'],
    ['a type code of Object', { item_type_code: 'constructor' }, 'bad_type_code', 'item_type_code'],
    ['a type that is not its code', { item_type: '公共服务' }, 'type_mismatch', 'item_type'],
    ['a type under another name', { item_type: '许可' }, 'type_mismatch', 'item_type'],
    ['a line break in a name', { item_name: '甲\n乙' }, 'bad_characters', 'item_name'],
    ['a bell in a group', { item_group: '甲\u0007' }, 'bad_characters', 'item_group'],
    ['a turned direction', { item_name: '甲\u202e乙' }, 'bad_characters', 'item_name'],
    ['a space of no width', { item_name: '甲\u200b乙' }, 'bad_characters', 'item_name'],
    ['half a character', { item_name: '甲\ud842' }, 'bad_characters', 'item_name'],
    ['a lost character', { department: '区\ufffd局' }, 'bad_characters', 'department'],
    ['a code with a slash', { implementation_code: '511/A' }, 'bad_code', 'implementation_code'],
    ['a code with a full-width letter', { implementation_code: '511Ａ' }, 'bad_code', 'implementation_code'],
    ['a code with a space inside', { implementation_code: '511 A' }, 'bad_code', 'implementation_code'],
  ])('refuses %s', (_what, change, reason, field) => {
    expect(readItems([row(7, change)], anywhere)).toEqual({
      ok: false,
      refused: [{ line: 7, reason, field }],
    });
  });

  it.each(ITEM_COLUMNS)('refuses a row without the column %s', column => {
    expect(readItems([without(4, column)], anywhere)).toEqual({
      ok: false,
      refused: [{ line: 4, reason: 'missing_column', field: column }],
    });
  });

  it('counts characters, not halves of them', () => {
    expect(readItems([row(2, { item_name: '𠮷'.repeat(200) })], anywhere).ok).toBe(true);
  });

  it('refuses a code already used, at its second line', () => {
    const twice = [row(2, { implementation_code: 'A-1' }), row(3), row(4, { implementation_code: ' A-1 ' })];
    expect(readItems(twice, anywhere)).toEqual({
      ok: false,
      refused: [{ line: 4, reason: 'duplicate_code', field: 'implementation_code' }],
    });
  });

  it('does not call two missing codes the same code', () => {
    const read = readItems(
      [row(2, { implementation_code: '' }), row(3, { implementation_code: '' })],
      anywhere,
    );
    expect(read).toMatchObject({ ok: false, refused: [{ reason: 'empty' }, { reason: 'empty' }] });
    expect(read.ok ? [] : read.refused).toHaveLength(2);
  });

  it('refuses a row that no rule places', () => {
    const rule: Assign = ({ line }) => (line === 3 ? null : { bureauId: 'b-1', queueId: null });
    expect(readItems([row(2), row(3)], rule)).toEqual({
      ok: false,
      refused: [{ line: 3, reason: 'not_placed', field: 'department' }],
    });
  });

  it('lists every bad row and gives nothing', () => {
    const read = readItems(
      [row(2, { item_type_code: '99', item_name: '' }), row(3), row(4, { implementation_code: '?' })],
      anywhere,
    );
    expect(read).toEqual({
      ok: false,
      refused: [
        { line: 2, reason: 'empty', field: 'item_name' },
        { line: 2, reason: 'bad_type_code', field: 'item_type_code' },
        { line: 4, reason: 'bad_code', field: 'implementation_code' },
      ],
    });
  });
});

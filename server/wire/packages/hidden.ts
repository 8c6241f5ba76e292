import { ITEM_TYPES } from '../../domain/catalogue/read-items.ts';
import { versionInForce } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';

/** The columns of the 涉密不宜公开权力目录 (DOMAIN A12). */
export const HIDDEN_TITLES = ['实施编码', '名称', '类型', '单位', '公开范围', '理由和依据'] as const;

/** The items in force that are not public, with the ground of each. */
export function hiddenRows(hall: Hall): string[][] {
  return [...hall.items.ids()].sort().flatMap(code => {
    const entry = versionInForce(hall, code)?.entry;
    if (!entry || entry.disclosure.scope === 'public') return [];
    const { name, typeCode, bureauId, disclosure } = entry;
    const bureau = hall.bureaus.get(bureauId)?.name.zh ?? '';
    const scope = disclosure.scope === 'internal' ? '内部' : '一定范围或依申请';
    return [[code, name, ITEM_TYPES.get(typeCode) ?? typeCode, bureau, scope, disclosure.basis ?? '']];
  });
}

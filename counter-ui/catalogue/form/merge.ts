import type { Entry } from '../../../server/contract/catalogue.ts';
import { sameContent } from '../../same-content.ts';
import { FIELDS, type FieldKey, valueAt, withValue } from './fields.ts';

/**
 * Brings two writings of an entry together: what only the other changed is taken from him, all else is mine. `both`: the
 * fields that both changed, each otherwise, in which mine stands over his.
 */
export function merged(
  from: Entry,
  theirs: Entry,
  mine: Entry,
): { readonly entry: Entry; readonly both: readonly FieldKey[] } {
  let entry = mine;
  const both: FieldKey[] = [];
  for (const { key } of FIELDS) {
    const [was, his, own] = [from, theirs, mine].map(one => valueAt(one, key));
    if (sameContent(was, his) || sameContent(his, own)) continue;
    if (sameContent(was, own)) entry = withValue(entry, key, his);
    else both.push(key);
  }
  // A mark 示例 is gone when either of them took it away.
  const examples = mine.examples.filter(key => theirs.examples.includes(key));
  return { entry: { ...entry, examples }, both };
}

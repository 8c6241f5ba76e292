import { printedCode } from '../../contract/cases/query-code.ts';
import type { Vault } from '../secrets/vault.ts';

/**
 * Where a citizen sees how a case stands: its number and its query code behind the #, which no server and no log is
 * told. The one place that knows this address. `publicUrl`: without a slash at the end.
 */
export function caseLink(
  vault: Vault,
  publicUrl: string,
  one: { readonly id: string; readonly number: string },
) {
  const code = vault.queryCode(one.id);
  return { code: printedCode(code), url: `${publicUrl}/case#${one.number}.${code}` };
}

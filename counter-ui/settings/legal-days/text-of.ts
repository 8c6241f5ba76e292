/** Takes a file's bytes; gives its text: UTF-8, or GB 18030 as Chinese spreadsheets save a CSV. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

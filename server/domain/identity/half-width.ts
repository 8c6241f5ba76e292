/**
 * Takes what a person or a reader typed; gives it with full-width ASCII (U+FF01–FF5E) made half-width and the
 * ends trimmed of every kind of space. Chinese input methods leave full-width digits behind.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).trim();
}

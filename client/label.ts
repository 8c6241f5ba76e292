/** A printed number in its two parts: F and 035. A label of another shape is all letters. */
export function splitLabel(label: string): { readonly prefix: string; readonly figures: string } {
  const found = /^([A-Z]{1,2})(\d{3,6})$/.exec(label);
  return found ? { prefix: found[1]!, figures: found[2]! } : { prefix: label, figures: '' };
}

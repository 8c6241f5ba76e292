/** So long without news, a screen no longer promises what only the hall can keep (LOOK 7: offline). */
const OUT_OF_TOUCH_MS = 60_000;

/** Whether a view has had no news for a minute; one that never had any is not yet out of touch, but loading. */
export function isOutOfTouch(
  { stale, newsAt }: { readonly stale: boolean; readonly newsAt: number | null },
  now: number,
): boolean {
  return stale && newsAt !== null && now - newsAt > OUT_OF_TOUCH_MS;
}

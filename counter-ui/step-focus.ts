/** Moves the focus among the buttons of a list by `by`, round its ends; from outside it, to the first or the last. */
export function stepFocus(root: HTMLElement | null, by: 1 | -1): void {
  const all = [...(root?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const from = at === -1 && by === -1 ? 0 : at;
  all[(from + by + all.length) % all.length]?.focus();
}

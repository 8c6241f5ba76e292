const MARKS = { done: '✓', open: '▶' } as const;

/** Marks on a drawn flow chart how far a case has come: a thick frame and a sign at each step that is done or open. */
export function markSteps(
  chart: Element,
  steps: readonly { readonly id: string; readonly state: 'waiting' | 'open' | 'done' }[],
): void {
  for (const old of chart.querySelectorAll('.step-sign')) old.remove();
  for (const { id, state } of steps) {
    const box = chart.querySelector(`[data-step="${CSS.escape(id)}"]`);
    box?.setAttribute('data-standing', state);
    if (!box || state === 'waiting') continue;
    const at = (name: string): number => Number(box.getAttribute(name));
    const sign = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    sign.setAttribute('class', box.hasAttribute('stroke') ? 'step-sign' : 'step-sign on-filled');
    sign.setAttribute('data-standing', state);
    sign.setAttribute('x', String(at('x') + at('width') - 34));
    sign.setAttribute('y', String(at('y') + at('height') / 2 + 10));
    sign.setAttribute('font-size', '28');
    sign.textContent = MARKS[state];
    chart.append(sign);
  }
}

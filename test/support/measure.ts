import type { Page } from 'playwright-core';

/** What a kind of screen must keep (LOOK 3 and 4, DOMAIN (e)); all in CSS px. */
export interface Finish {
  /** No text is smaller. */
  readonly text: number;
  /** No control is lower or narrower; none where nothing is pressed. */
  readonly target?: { readonly width: number; readonly height: number };
  /** White between two controls that do not belong to one list. */
  readonly apart?: number;
  /** Keys, chips and what else stands close together by design: `within` gives their own measures. */
  readonly close?: {
    readonly within: string;
    readonly width: number;
    readonly height: number;
    readonly apart: number;
  };
  /** Whether the screen is a fixed size, so that nothing may lie beyond its edges; else only nothing beside them. */
  readonly whole: boolean;
}

/** Keys and chips of the kiosk: 93×100 and 10 apart in the search keyboard, chips as in `kiosk-search`. */
const CLOSE =
  '[data-test^="key-"], [data-test="candidate"], [data-test="topic-chip"], [data-test="word"], [data-close]';

/** Each kind of screen and what it keeps. */
export const FINISH = {
  kiosk: {
    text: 22,
    target: { width: 60, height: 88 },
    apart: 20,
    close: { within: CLOSE, width: 60, height: 76, apart: 10 },
    whole: true,
  },
  elder: { text: 40, target: { width: 144, height: 144 }, apart: 20, whole: true },
  phone: { text: 14, target: { width: 44, height: 44 }, whole: false },
  phoneLarge: { text: 20, target: { width: 60, height: 60 }, whole: false },
  staff: { text: 13, target: { width: 40, height: 40 }, whole: false },
  board: { text: 30, whole: true },
  boardUpright: { text: 42, whole: true },
  waiting: { text: 28, whole: true },
  sign: { text: 36, whole: true },
  wall: { text: 22, whole: true },
} as const satisfies Record<string, Finish>;

export type Kind = keyof typeof FINISH;

/** By how much a page is larger than its screen. */
export function overflow(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('.kiosk-field, .board > *')];
    const over = (beyond: (box: Element) => number): number => Math.max(...boxes.map(beyond));
    return {
      x: over(box => box.scrollWidth - box.clientWidth),
      y: over(box => box.scrollHeight - box.clientHeight),
    };
  });
}

/** What of a page is too small to read, too small or too close to press, or too pale, one line each. */
export function measureFaults(page: Page, finish: Finish): Promise<string[]> {
  return page.evaluate(measureInPage, finish);
}

/** Runs in the page, so it brings everything it needs along. */
function measureInPage({ text, target, apart, close }: Finish): string[] {
  const faults = new Set<string>();
  const nameOf = (element: Element): string => {
    const test = element.closest('[data-test]')?.getAttribute('data-test');
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 20);
    return `${element.tagName.toLowerCase()}${test ? ` in ${test}` : ''} “${words}”`;
  };
  const shown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (width <= 1 || height <= 1 || style.visibility === 'hidden') return false;
    for (let at: Element | null = element; at; at = at.parentElement)
      if (Number(getComputedStyle(at).opacity) === 0 || at.classList.contains('unseen')) return false;
    return true;
  };
  const px = (value: number): number => Math.round(value * 10) / 10;

  type Colour = readonly [number, number, number, number];
  const colourOf = (written: string): Colour => {
    const parts = (/\(([^)]*)\)/.exec(written)?.[1] ?? '').split(/[\s,/]+/).map(Number);
    return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
  };
  const over = (top: Colour, ground: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + ground[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const groundOf = (element: Element): Colour | null => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      const colour = colourOf(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce<Colour>((ground, layer) => over(layer, ground), [255, 255, 255, 1]);
  };
  const light = ([r, g, b]: Colour): number => {
    const part = (value: number): number => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one: Colour, two: Colour): number => {
    const [high, low] = [light(one), light(two)].sort((a, b) => b - a) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element || (walker.currentNode.textContent ?? '').trim() === '' || !shown(element)) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    if (size < text - 0.05) faults.add(`text ${px(size)} px, least ${text}: ${nameOf(element)}`);
    const ground = groundOf(element);
    if (ground === null || element.closest(':disabled, svg')) continue;
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = contrast(over(colourOf(style.color), ground), ground);
    if (ratio < (isLarge ? 3 : 4.5) - 0.01) faults.add(`contrast ${ratio.toFixed(2)}: ${nameOf(element)}`);
  }
  if (!target) return [...faults];

  const controls = [
    ...document.querySelectorAll('button, a[href], input, select, [role="button"], [role="switch"]'),
  ];
  /** What of a box is seen: a list that is moved by the finger cuts what lies beyond it. */
  const seenOf = (element: Element): { top: number; right: number; bottom: number; left: number } => {
    let { top, right, bottom, left } = element.getBoundingClientRect();
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (!/auto|scroll|hidden/.test(getComputedStyle(at).overflowY)) continue;
      const cut = at.getBoundingClientRect();
      top = Math.max(top, cut.top);
      right = Math.min(right, cut.right);
      bottom = Math.min(bottom, cut.bottom);
      left = Math.max(left, cut.left);
    }
    return { top, right, bottom, left };
  };
  const isSeen = (element: Element): boolean => {
    const { top, bottom } = seenOf(element);
    return bottom - top > 1;
  };
  /** What answers to a press: of a tick or a choice the whole label, of a select its whole box. */
  const pressable = (element: Element): Element =>
    element.closest(element.matches('[type="radio"], [type="checkbox"]') ? 'label' : '.el-select') ?? element;
  const pressed = controls
    .filter(element => shown(element) && isSeen(element))
    .map(element => ({
      element,
      box: pressable(element).getBoundingClientRect(),
      seen: seenOf(element),
      close: close !== undefined && element.matches(close.within),
      list: element.closest('ul, ol, [role="list"]'),
    }));
  for (const { element, box, close: isClose } of pressed) {
    const least = isClose && close ? close : target;
    if (box.height < least.height - 0.5 || box.width < least.width - 0.5)
      faults.add(
        `target ${px(box.width)}×${px(box.height)}, least ${least.width}×${least.height}: ${nameOf(element)}`,
      );
  }
  if (!apart) return [...faults];
  for (const [at, one] of pressed.entries()) {
    for (const two of pressed.slice(at + 1)) {
      if (one.element.contains(two.element) || two.element.contains(one.element)) continue;
      const across = Math.max(one.seen.left, two.seen.left) - Math.min(one.seen.right, two.seen.right);
      const down = Math.max(one.seen.top, two.seen.top) - Math.min(one.seen.bottom, two.seen.bottom);
      // Rows of one list lie on each other, with a line between them.
      if (one.list !== null && one.list === two.list && across < 0 && down > -1) continue;
      const least = one.close && two.close && close ? close.apart : apart;
      if (Math.max(across, down) < least - 0.5)
        faults.add(
          `${px(Math.max(across, down))} px apart, least ${least}: ${nameOf(one.element)} and ${nameOf(two.element)}`,
        );
    }
  }
  return [...faults];
}

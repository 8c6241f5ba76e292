import type { Page } from 'playwright-core';

/** Lines of text of which a box cuts off the top or the foot of the letters, one line each. */
export function cutLetters(page: Page): Promise<string[]> {
  return page.evaluate(cutInPage);
}

/** Runs in the page, so it brings everything it needs along. */
function cutInPage(): string[] {
  const faults = new Set<string>();
  const pen = document.createElement('canvas').getContext('2d')!;

  /** The ink of a line from the font's own measure; the boxes of lines say nothing of where letters end. */
  const inkOf = (words: string, element: Element, line: DOMRect): { top: number; bottom: number } => {
    const style = getComputedStyle(element);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = pen.measureText(words);
    const scale = line.height / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
    const base = line.top + ink.fontBoundingBoxAscent * scale;
    return {
      top: base - ink.actualBoundingBoxAscent * scale,
      bottom: base + ink.actualBoundingBoxDescent * scale,
    };
  };
  /** The nearest box that cuts; none where one may scroll to what lies beyond. */
  const cutterOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { overflowY } = getComputedStyle(at);
      if (overflowY === 'hidden' || overflowY === 'clip') return at.classList.contains('unseen') ? null : at;
      if (overflowY !== 'visible') return null;
    }
    return null;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const [words, element] = [(node.textContent ?? '').trim(), node.parentElement];
    const cutter = element && words !== '' ? cutterOf(element) : null;
    if (!element || !cutter) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = range.getClientRects();
    const box = cutter.getBoundingClientRect();
    // Letters of several lines cannot be told apart: each is held to those that it surely has.
    const letters = lines.length === 1 ? words : 'x';
    for (const line of lines) {
      if (line.width <= 1 || line.right <= box.left || line.left >= box.right) continue;
      const { top, bottom } = inkOf(letters, element, line);
      const over = Math.max(box.top - top, bottom - box.bottom);
      if (over > 1) faults.add(`letters cut by ${Math.round(over)} px: “${words.slice(0, 40)}”`);
    }
  }
  return [...faults];
}

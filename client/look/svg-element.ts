const FORBIDDEN = 'script, foreignObject, a, use, image, iframe, style';

/** A drawing as an element of this page; null for a text that is none, or holds more than shapes and text. */
export function elementOf(svg: string): Element | null {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (documentElement.localName !== 'svg' || documentElement.querySelector(FORBIDDEN)) return null;
  return document.importNode(documentElement, true);
}

/** Whether a text may stand in a page as a picture. */
export const isPicture = (svg: string): boolean => elementOf(svg) !== null;

/** The colours a chart draws with: the house's tokens, as they stand where the page is. */
export function chartColours() {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'),
    ink2: token('ink-2'),
    edge: token('edge'),
    line: token('line'),
    brand: token('brand'),
    paper: token('paper'),
    red: token('light-red'),
    font: token('font'),
    figures: token('font-figures'),
  };
}

export type ChartColours = ReturnType<typeof chartColours>;

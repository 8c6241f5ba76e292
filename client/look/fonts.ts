// Figures and Latin come with the page; Han, which is large, after the first paint (LOOK 3). All bundled, OFL 1.1.
import '@fontsource/barlow-semi-condensed/latin-600.css';
import '@fontsource/barlow/latin-400.css';
import '@fontsource/barlow/latin-500.css';
import '@fontsource/barlow/latin-600.css';
import '@fontsource/barlow/latin-700.css';

/** Brings the Han fonts in once something stands on the screen; till then, or without them, the device's own serve. */
export function fetchHanFonts(): void {
  const fetchThem = (): void => void import('./han-fonts.ts').catch(() => undefined);
  requestAnimationFrame(() => setTimeout(fetchThem));
}

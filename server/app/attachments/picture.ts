const MOST_SIDE = 20_000;
const MOST_PIXELS = 120_000_000;

/** Whether a picture has a size that a screen can open: an A3 page at 600 dpi has 70 million points. */
export const isPictureSize = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS;

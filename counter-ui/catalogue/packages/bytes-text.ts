/** A size as people read it: 640 kB, 1.2 MB. */
export const bytesText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(Math.floor(bytes / 100_000) / 10).toFixed(1)} MB`;

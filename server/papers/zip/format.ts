/** Signatures and lengths of a ZIP's records (APPNOTE 4.3). */
export const LOCAL = { signature: 0x04034b50, length: 30 } as const;
export const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
export const END = { signature: 0x06054b50, length: 22 } as const;

export const STORED = 0;
export const DEFLATED = 8;

export const ENCRYPTED = 1 << 0;
export const UTF8 = 1 << 11;

/** The same in every file, so that the same content is the same archive: 1980-01-01 00:00. */
export const FIXED_DATE = (1 << 5) | 1;

/** Unpacked, a 32-bit length or place of this value says that the true one stands in a ZIP64 record. */
export const ELSEWHERE = 0xffffffff;

/** How an A4 printer stands, and what it may be told to get wrong. */
export interface SheetFaults {
  /** Sheets in the tray; null: it never gets empty. */
  readonly sheets: number | null;
  readonly coverOpen: boolean;
  readonly jammed: boolean;
  /** For one sheet; laser printers need one to three seconds. */
  readonly sheetMs: number;
  /** Takes the whole of the next document in and breaks the connection before it answers. */
  readonly hangsUp: boolean;
}

export const NO_SHEET_FAULTS: SheetFaults = {
  ...{ sheets: null, coverOpen: false, jammed: false, sheetMs: 600, hangsUp: false },
};

/** Sheets left when the tray says that it is nearly empty. */
export const LOW_SHEETS = 10;

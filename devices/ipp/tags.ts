/** What begins a group of attributes, or ends them all (RFC 8010 3.5.1). */
export const GROUP = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const;

/** The types of values that are written here (RFC 8010 3.5.2). */
export const VALUE = {
  noValue: 0x13,
  ...{ integer: 0x21, boolean: 0x22, enum: 0x23 },
  ...{ text: 0x41, name: 0x42, keyword: 0x44, uri: 0x45, uriScheme: 0x46 },
  ...{ charset: 0x47, naturalLanguage: 0x48, mimeMediaType: 0x49 },
} as const;

/** RFC 8011 5.4.15. */
export const OPERATION = {
  ...{ printJob: 0x0002, validateJob: 0x0004, cancelJob: 0x0008 },
  ...{ getJobAttributes: 0x0009, getJobs: 0x000a, getPrinterAttributes: 0x000b },
} as const;

/** The answers that are told apart (RFC 8011 B.1). */
export const STATUS = {
  ...{ ok: 0x0000, badRequest: 0x0400, notPossible: 0x0404, notFound: 0x0406, formatNotSupported: 0x040a },
  ...{ operationNotSupported: 0x0501, versionNotSupported: 0x0503, notAcceptingJobs: 0x0506, busy: 0x0507 },
} as const;

/** RFC 8011 5.3.7. */
export const JOB_STATE = {
  ...{ pending: 3, held: 4, processing: 5, stopped: 6, canceled: 7, aborted: 8, completed: 9 },
} as const;

/** RFC 8011 5.4.11. */
export const PRINTER_STATE = { idle: 3, processing: 4, stopped: 5 } as const;

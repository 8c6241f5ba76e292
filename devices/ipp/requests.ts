import { encodeMessage, type Attribute, type Group } from './message.ts';
import { GROUP, OPERATION } from './tags.ts';
import { numbers, opening, shortName, texts } from './values.ts';

/** IPP/1.1 is what every printer of IPP/2.x and of IPP Everywhere has to take too (PWG 5100.12). */
const VERSION = [1, 1] as const;
const USER = 'hall';

/** What is asked of a printer's own state before and while it prints. */
const PRINTER_ASKED = [
  ...['printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'],
  ...['document-format-supported', 'media-supported', 'sides-supported'],
];
const JOB_ASKED = ['job-id', 'job-state', 'job-state-reasons'];

interface More {
  readonly job?: readonly Attribute[];
  readonly data?: Buffer;
}

function request(
  code: number,
  requestId: number,
  address: string,
  about: readonly Attribute[],
  { job, data = Buffer.alloc(0) }: More = {},
): Buffer {
  const groups: Group[] = [opening(texts('uri', 'printer-uri', address), ...about)];
  if (job?.length) groups.push({ tag: GROUP.job, attributes: [...job] });
  return encodeMessage({ version: VERSION, code, requestId, groups, data });
}

const by = texts('name', 'requesting-user-name', USER);
const ofJob = (jobId: number): Attribute[] => [numbers('integer', 'job-id', jobId), by];

/** The bytes of each request to the printer at an address. */
export const requestsTo = (address: string) => ({
  printJob: (requestId: number, name: string, pdf: Buffer, template: readonly Attribute[]): Buffer => {
    const format = texts('mimeMediaType', 'document-format', 'application/pdf');
    const about = [by, texts('name', 'job-name', shortName(name)), format];
    return request(OPERATION.printJob, requestId, address, about, { job: template, data: pdf });
  },
  getPrinter: (requestId: number): Buffer => {
    const asked = texts('keyword', 'requested-attributes', ...PRINTER_ASKED);
    return request(OPERATION.getPrinterAttributes, requestId, address, [by, asked]);
  },
  getJob: (requestId: number, jobId: number): Buffer => {
    const asked = texts('keyword', 'requested-attributes', ...JOB_ASKED);
    return request(OPERATION.getJobAttributes, requestId, address, [...ofJob(jobId), asked]);
  },
  cancelJob: (requestId: number, jobId: number): Buffer =>
    request(OPERATION.cancelJob, requestId, address, ofJob(jobId)),
});

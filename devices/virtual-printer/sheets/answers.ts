import { type Attribute, encodeMessage, type Group, type Message } from '../../ipp/message.ts';
import { GROUP, JOB_STATE, OPERATION, PRINTER_STATE, STATUS, VALUE } from '../../ipp/tags.ts';
import { attributesOf, flag, flagIn, numberIn, numbers, opening, texts, textsIn } from '../../ipp/values.ts';
import type { PrintedJob, Tray } from './tray.ts';

/** An answer to a request: what is said, and whether to say it at all. */
export interface Reply {
  readonly bytes: Buffer;
  readonly hangsUp: boolean;
}

const WORDS: Readonly<Record<number, readonly string[]>> = {
  [JOB_STATE.pending]: ['none'],
  [JOB_STATE.processing]: ['job-printing'],
  [JOB_STATE.stopped]: ['printer-stopped'],
  [JOB_STATE.canceled]: ['job-canceled-by-user'],
  [JOB_STATE.completed]: ['job-completed-successfully'],
};

const uriOf = (address: string, id: number): string => `${address}/${id}`;

function jobAttributes(address: string, job: PrintedJob): Attribute[] {
  return [
    texts('uri', 'job-uri', uriOf(address, job.id)),
    numbers('integer', 'job-id', job.id),
    texts('uri', 'job-printer-uri', address),
    texts('name', 'job-name', job.name),
    numbers('enum', 'job-state', job.state),
    texts('keyword', 'job-state-reasons', ...(WORDS[job.state] ?? ['none'])),
    numbers('integer', 'job-impressions-completed', job.printed),
    texts('name', 'job-originating-user-name', job.user),
    ...times(job),
  ];
}

/** Seconds since the printer was switched on, or no value yet (RFC 8011 5.3.14). */
function times({ createdAt, startedAt, endedAt }: PrintedJob): Attribute[] {
  const at = (name: string, ms: number | null): Attribute =>
    ms === null
      ? { name, values: [{ tag: VALUE.noValue, bytes: Buffer.alloc(0) }] }
      : numbers('integer', name, upTime(ms));
  return [
    at('time-at-creation', createdAt),
    at('time-at-processing', startedAt),
    at('time-at-completed', endedAt),
    at('job-printer-up-time', performance.now()),
  ];
}

const upTime = (ms: number): number => Math.max(1, Math.round(ms / 1_000));

function printerAttributes(address: string, name: string, tray: Tray): Attribute[] {
  const busy = tray.jobs().some(({ state }) => state === JOB_STATE.processing);
  const state = tray.stopped ? PRINTER_STATE.stopped : busy ? PRINTER_STATE.processing : PRINTER_STATE.idle;
  return [
    texts('uri', 'printer-uri-supported', address),
    texts('keyword', 'uri-security-supported', 'none'),
    texts('keyword', 'uri-authentication-supported', 'none'),
    texts('name', 'printer-name', name),
    numbers('enum', 'printer-state', state),
    texts('keyword', 'printer-state-reasons', ...tray.reasons),
    flag('printer-is-accepting-jobs', true),
    numbers('integer', 'queued-job-count', tray.jobs().filter(job => job.state < JOB_STATE.canceled).length),
    texts('keyword', 'ipp-versions-supported', '1.1', '2.0'),
    numbers('enum', 'operations-supported', ...Object.values(OPERATION)),
    texts('charset', 'charset-configured', 'utf-8'),
    texts('charset', 'charset-supported', 'utf-8'),
    texts('naturalLanguage', 'natural-language-configured', 'zh-cn'),
    texts('naturalLanguage', 'generated-natural-language-supported', 'zh-cn', 'en'),
    texts('mimeMediaType', 'document-format-default', 'application/pdf'),
    texts('mimeMediaType', 'document-format-supported', 'application/pdf'),
    texts('keyword', 'pdl-override-supported', 'attempted'),
    texts('keyword', 'compression-supported', 'none'),
    texts('keyword', 'media-default', 'iso_a4_210x297mm'),
    texts('keyword', 'media-supported', 'iso_a4_210x297mm'),
    texts('keyword', 'sides-supported', 'one-sided', 'two-sided-long-edge'),
    numbers('integer', 'printer-up-time', upTime(performance.now())),
  ];
}

/** Numbered, with charset and language first, and to whom (RFC 8011 4.1). */
function isWellFormed({ requestId, groups }: Message): boolean {
  const [first, second, ...rest] = groups[0]?.attributes ?? [];
  const begins = first?.name === 'attributes-charset' && second?.name === 'attributes-natural-language';
  const to = rest.some(({ name }) => name === 'printer-uri' || name === 'job-uri');
  return requestId > 0 && groups[0]?.tag === GROUP.operation && begins && to;
}

/** What a client asked for, where it asked for some only (RFC 8011 4.2.5.1); groups of attributes count as all. */
function wanted(request: Message, attributes: readonly Attribute[]): Attribute[] {
  const asked = textsIn(attributesOf(request, GROUP.operation), 'requested-attributes');
  const all =
    asked.length === 0 ||
    asked.some(one => one === 'all' || one.endsWith('-description') || one.endsWith('-template'));
  return all ? [...attributes] : attributes.filter(({ name }) => asked.includes(name));
}

/** Answers one request to the printer at an address. */
export function replyTo(request: Message, address: string, name: string, tray: Tray): Reply {
  const asked = attributesOf(request, GROUP.operation);
  const jobs = tray.jobs();
  const uri = textsIn(asked, 'job-uri')[0];
  const id = numberIn(asked, 'job-id') ?? (uri === undefined ? null : Number(uri.split('/').at(-1)));
  const user = textsIn(asked, 'requesting-user-name')[0] ?? '';
  const found = jobs.find(job => job.id === id);
  const say = (code: number, ...groups: Group[]): Reply => ({
    bytes: encodeMessage({
      ...{ version: request.version, code, requestId: request.requestId },
      ...{ groups: [opening(), ...groups], data: Buffer.alloc(0) },
    }),
    hangsUp: false,
  });
  const told = (job: PrintedJob): Group => ({
    tag: GROUP.job,
    attributes: wanted(request, jobAttributes(address, job)),
  });
  if (request.version[0] < 1 || request.version[0] > 2) return say(STATUS.versionNotSupported);
  if (!isWellFormed(request)) return say(STATUS.badRequest);
  const format = textsIn(asked, 'document-format')[0] ?? 'application/pdf';
  switch (request.code) {
    case OPERATION.printJob:
    case OPERATION.validateJob: {
      if (format !== 'application/pdf') return say(STATUS.formatNotSupported);
      if (request.code === OPERATION.validateJob) return say(STATUS.ok);
      if (request.data.length === 0) return say(STATUS.badRequest);
      const job = tray.add(textsIn(asked, 'job-name')[0] ?? '', user, request.data);
      const { hangsUp } = tray.faults;
      if (hangsUp) tray.set({ hangsUp: false });
      return { ...say(STATUS.ok, told(job)), hangsUp };
    }
    case OPERATION.getPrinterAttributes:
      return say(STATUS.ok, {
        tag: GROUP.printer,
        attributes: wanted(request, printerAttributes(address, name, tray)),
      });
    case OPERATION.getJobAttributes:
      return found ? say(STATUS.ok, told(found)) : say(STATUS.notFound);
    case OPERATION.getJobs: {
      const over = textsIn(asked, 'which-jobs')[0] === 'completed';
      // Where nothing is asked for, two attributes of each (RFC 8011 4.2.6.1).
      const brief = !asked.has('requested-attributes');
      const inList = (job: PrintedJob): Group =>
        brief ? { tag: GROUP.job, attributes: jobAttributes(address, job).slice(0, 2) } : told(job);
      const mine = flagIn(asked, 'my-jobs') === true;
      const listed = jobs.filter(job => job.state >= JOB_STATE.canceled === over);
      const shown = listed.filter(job => !mine || job.user === user);
      return say(STATUS.ok, ...shown.map(inList));
    }
    case OPERATION.cancelJob:
      if (!found) return say(STATUS.notFound);
      return say(tray.cancel(found.id) ? STATUS.ok : STATUS.notPossible);
    default:
      return say(STATUS.operationNotSupported);
  }
}

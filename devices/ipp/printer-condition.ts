import type { PrinterCondition } from '../status/condition.ts';
import type { Message } from './message.ts';
import { GROUP, PRINTER_STATE } from './tags.ts';
import { attributesOf, flagIn, numberIn, textsIn } from './values.ts';

/** What each reason says of a printer, without its end of -report, -warning or -error (RFC 8011 5.4.12, PWG 5100.9). */
const SAYS: Readonly<Record<string, Partial<PrinterCondition>>> = {
  'media-empty': { paper: 'out' },
  'media-needed': { paper: 'out' },
  'input-tray-missing': { paper: 'out' },
  'media-low': { paper: 'near-end' },
  'cover-open': { coverOpen: true },
  'door-open': { coverOpen: true },
  'interlock-open': { coverOpen: true },
  'media-jam': { error: 'recoverable' },
  'output-area-full': { error: 'recoverable' },
  'toner-empty': { error: 'recoverable' },
  'marker-supply-empty': { error: 'recoverable' },
  'marker-waste-full': { error: 'recoverable' },
  'fuser-over-temp': { error: 'hot' },
  'fuser-under-temp': { error: 'hot' },
  'opc-life-over': { error: 'unrecoverable' },
  offline: { offline: true },
  paused: { offline: true },
  shutdown: { offline: true },
  'timed-out': { offline: true },
  'connecting-to-device': { offline: true },
};

/** Where a reason only warns, the printer goes on: paper out of one tray is paper low. */
const WARNS: Readonly<Record<string, Partial<PrinterCondition>>> = {
  'media-empty': { paper: 'near-end' },
  'media-needed': { paper: 'near-end' },
  'media-low': { paper: 'near-end' },
};

const READY: PrinterCondition = {
  ...{ reachable: true, offline: false, paper: 'ok', coverOpen: false, error: 'none' },
};

/** How a printer does by its own answer to Get-Printer-Attributes. One that stands still for no reason we know is offline. */
export function conditionIn(answer: Message): PrinterCondition {
  const attributes = attributesOf(answer, GROUP.printer);
  const stopped = numberIn(attributes, 'printer-state') === PRINTER_STATE.stopped;
  let now = READY;
  for (const reason of textsIn(attributes, 'printer-state-reasons')) now = worse(now, said(reason));
  const shut = flagIn(attributes, 'printer-is-accepting-jobs') === false;
  const unexplained = stopped && now.paper !== 'out' && !now.coverOpen && !isBroken(now);
  return shut || unexplained ? { ...now, offline: true } : now;
}

const isBroken = ({ error }: PrinterCondition): boolean => error !== 'none' && error !== 'hot';

function said(reason: string): Partial<PrinterCondition> {
  const [, what = reason, how] = /^(.*)-(report|warning|error)$/.exec(reason) ?? [];
  if (how === 'report' || how === 'warning') return WARNS[what] ?? {};
  return SAYS[what] ?? {};
}

/** Paper that is out stays out, whatever else is low. */
function worse(now: PrinterCondition, more: Partial<PrinterCondition>): PrinterCondition {
  const paper = now.paper === 'out' ? 'out' : (more.paper ?? now.paper);
  return { ...now, ...more, paper };
}

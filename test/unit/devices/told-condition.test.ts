import { expect, it } from 'vitest';
import { toldCondition } from '../../../devices/agent/told-condition.ts';
import { type PrinterCondition, UNKNOWN_CONDITION } from '../../../devices/status/condition.ts';

const of = (change: Partial<PrinterCondition>): string => toldCondition({ ...UNKNOWN_CONDITION, ...change });

it.each([
  ['nothing known', {}, 'ready'],
  ['paper there', { paper: 'ok' }, 'ready'],
  ['a hot head', { error: 'hot' }, 'ready'],
  ['a low roll', { paper: 'near-end' }, 'low'],
  ['no paper', { paper: 'out', offline: true }, 'out'],
  ['an open cover before an empty roll', { paper: 'out', coverOpen: true, offline: true }, 'cover'],
  ['a stuck cutter', { error: 'cutter', offline: true }, 'fault'],
  ['offline without a reason', { offline: true }, 'fault'],
  ['not to be reached, whatever was last seen', { reachable: false, paper: 'out' }, 'away'],
] as const)('[P5] %s is told as such', (_, change, told) => expect(of(change)).toBe(told));

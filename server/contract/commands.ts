import type { z } from 'zod';
import { caseCommands } from './cases/commands.ts';
import { documentCommands } from './cases/document-commands.ts';
import { hearingCommands } from './cases/hearing-commands.ts';
import { lightCommands } from './cases/lights.ts';
import { registerCommands } from './cases/register-commands.ts';
import { moneyCommands } from './cases/money.ts';
import { catalogueCommands } from './catalogue/commands.ts';
import { bookingCommands } from './bookings/commands.ts';
import { bulletinCommands } from './bulletins/commands.ts';
import { counterCommands } from './counters/commands.ts';
import { dayCommands } from './day/commands.ts';
import { dutyCommands } from './duty/commands.ts';
import { hallCommands } from './hall/commands.ts';
import { helpCommands } from './help/commands.ts';
import { hoursCommands } from './hours/commands.ts';
import { messageCommands } from './messages/commands.ts';
import { noticeCommands } from './notice/commands.ts';
import { printCommands } from './printing/commands.ts';
import { callingCommands } from './queue/calling.ts';
import { limitCommands } from './queue/limits.ts';
import { queueCommands } from './queue/commands.ts';
import { rollCommands } from './queue/rolls.ts';
import { routeCommands } from './queue/routes.ts';
import { ticketRuleCommands } from './queue/rules.ts';
import { sealCommands } from './seals/commands.ts';
import { questionCommands } from './questions/commands.ts';
import { snagCommands } from './snags/commands.ts';
import { staffCommands } from './staff/commands.ts';
import { stationCommands } from './stations/commands.ts';
import { timeCommands } from './time/commands.ts';
import { voiceCommands } from './voice/commands.ts';

/** Every command that travels. */
export const COMMANDS = {
  ...queueCommands,
  ...limitCommands,
  ...ticketRuleCommands,
  ...rollCommands,
  ...routeCommands,
  ...bookingCommands,
  ...counterCommands,
  ...dayCommands,
  ...hallCommands,
  ...catalogueCommands,
  ...printCommands,
  ...staffCommands,
  ...stationCommands,
  ...hoursCommands,
  ...timeCommands,
  ...bulletinCommands,
  ...noticeCommands,
  ...messageCommands,
  ...dutyCommands,
  ...helpCommands,
  ...caseCommands,
  ...documentCommands,
  ...hearingCommands,
  ...lightCommands,
  ...callingCommands,
  ...moneyCommands,
  ...sealCommands,
  ...registerCommands,
  ...voiceCommands,
  ...snagCommands,
  ...questionCommands,
};

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.input<(typeof COMMANDS)[N]['input']>;
export type CommandData<N extends CommandName> = z.output<(typeof COMMANDS)[N]['data']>;

/** Whether a text names a command. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

import type { Entry } from '../domain/catalogue/entry/entry.ts';
import { decideAdopt } from '../domain/catalogue/versions/adopt.ts';
import type { Decision } from '../domain/decision.ts';
import { decideConfigure, decideFoundHall, decideImportItems } from '../domain/hall/configure.ts';
import type { HallPlan, Item } from '../domain/hall/plan.ts';
import type { Hours } from '../domain/hours/hours.ts';
import { decideSetHours } from '../domain/hours/set.ts';
import { decideSetSlip, type SlipTexts } from '../domain/printing/texts.ts';
import type { RouteOffer } from '../domain/queue/routes/offers.ts';
import { decideSetRoutes } from '../domain/queue/routes/set.ts';
import type { TicketRules } from '../domain/queue/rules/rules.ts';
import { decideSetTickets } from '../domain/queue/rules/set.ts';
import { decideAnnounceYear } from '../domain/time/calendar/announce.ts';
import type { PublishedYear } from '../domain/time/legal/calendar.ts';
import type { Answer } from '../domain/refusal.ts';
import { decideSetVoice } from '../domain/voice/set.ts';
import type { VoiceSettings } from '../domain/voice/settings.ts';
import type { AnyHandler } from '../app/handler.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';

const SYSTEM = { kind: 'system' } as const;

function order<Input>(
  sequencer: Sequencer,
  name: string,
  input: Input,
  decide: unknown,
  round = 1,
  prepared?: unknown,
): Promise<Answer> {
  const handler = { decide: decide as (...given: never[]) => Decision } as unknown as AnyHandler;
  const commandId = `seed-${name.replace(':', '-')}-${String(round).padStart(4, '0')}`;
  return sequencer.submit({
    name,
    commandId,
    sender: SYSTEM,
    digest: name,
    input,
    prepared,
    handler,
  });
}

async function accepted(name: string, answer: Promise<Answer>): Promise<void> {
  const given = await answer;
  if (!given.ok) throw new Error(`${name}: ${given.refusal.code} ${JSON.stringify(given.refusal.params)}`);
}

/** Founds a hall that has no facts yet; processes that start together found it once. */
export async function foundHall(sequencer: Sequencer, hallId: string): Promise<void> {
  if (sequencer.image.hall.about.has('hall')) return;
  const answer = await order(sequencer, 'hall:found', { hallId }, decideFoundHall);
  if (!answer.ok && answer.refusal.code !== 'hall.founded_already') throw new Error(answer.refusal.code);
}

/** What a hall starts with beside its floor and catalogue. */
export interface Beside {
  readonly entries?: readonly Entry[];
  readonly utcOffsetMinutes?: number;
  readonly hours?: Hours;
  readonly slipTexts?: SlipTexts;
  readonly ticketRules?: TicketRules;
  readonly routes?: readonly RouteOffer[];
  readonly voice?: VoiceSettings;
  readonly years?: readonly PublishedYear[];
}

/** Gives a hall without queues a floor, a catalogue and what stands beside them; whoever has them keeps them. */
export async function loadDefaultHall(
  sequencer: Sequencer,
  plan: HallPlan,
  items: readonly Item[],
  beside: Beside = {},
): Promise<void> {
  const { hall } = sequencer.image;
  // A floor of one's own has other zones and boards.
  const isOurs = hall.queues.size === 0;
  if (hall.queues.size === 0)
    await accepted('plan', order(sequencer, 'hall:configure', { plan }, decideConfigure));
  if (hall.items.size === 0)
    await accepted('items', order(sequencer, 'catalogue:import', { items }, decideImportItems));
  if (hall.standings.size === 0) {
    const entries = (beside.entries ?? []).filter(entry => hall.items.has(entry.code));
    const prepared = { utcOffsetMinutes: beside.utcOffsetMinutes ?? 0 };
    await accepted('entries', order(sequencer, 'entry:adopt', { entries }, decideAdopt, 1, prepared));
  }
  if (beside.hours && !hall.hours.has('hall'))
    await accepted('hours', order(sequencer, 'hours:set', { hours: beside.hours }, decideSetHours));
  for (const published of hall.calendar.size === 0 ? (beside.years ?? []) : []) {
    const { year } = published;
    await accepted(
      'calendar',
      order(sequencer, 'calendar:announce', { published }, decideAnnounceYear, year),
    );
  }
  const { ticketRules: rules } = beside;
  if (rules && !hall.ticketRules.has('hall'))
    await accepted('tickets', order(sequencer, 'tickets:set', { rules }, decideSetTickets));
  if (beside.routes && isOurs && !hall.routeOffers.has('hall'))
    await accepted('routes', order(sequencer, 'routes:set', { offers: beside.routes }, decideSetRoutes));
  if (beside.voice && isOurs && !hall.voiceSettings.has('hall'))
    await accepted('voice', order(sequencer, 'voice:set', { settings: beside.voice }, decideSetVoice));
  if (beside.slipTexts && !hall.slipTexts.has('hall'))
    await accepted('slip', order(sequencer, 'slip:set', { texts: beside.slipTexts }, decideSetSlip));
}

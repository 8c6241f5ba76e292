import type { Text } from '../../hall/plan.ts';
import type { Hall } from '../../state/hall.ts';
import type { Chosen } from '../take.ts';
import type { RouteMode } from './route.ts';

/** A leg as it is offered: a queue, or an item, which brings its queue. */
export interface OfferedLeg {
  readonly queueId: string | null;
  readonly itemCode: string | null;
}

/** A route that the hall offers under one name (一件事). */
export interface RouteOffer {
  readonly id: string;
  readonly name: Text;
  readonly mode: RouteMode;
  readonly legs: readonly OfferedLeg[];
  /** Whether kiosks give it; guides always may. */
  readonly atKiosk: boolean;
}

/** The hall's routes as a fact set them, whose number is the revision. */
export interface RouteOffersRow {
  readonly offers: readonly RouteOffer[];
  readonly revision: number;
}

export const MOST_OFFERS = 30;
export const LEGS_LIMITS = { least: 2, most: 8 } as const;

/** What is wrong with one route of the document; `id`: which. */
export interface OfferFault {
  readonly id: string;
  readonly code:
    | 'same_id'
    | 'same_name'
    | 'no_name'
    | 'too_few_legs'
    | 'too_many_legs'
    | 'leg_of_nothing'
    | 'unknown_queue'
    | 'unknown_item'
    | 'item_elsewhere'
    | 'twice_in_a_row'
    | 'twice_in_any_order';
}

/** What of a hall a route is held against. */
export interface OfferedIn {
  readonly queues: { has(id: string): boolean };
  readonly items: { get(code: string): { readonly queueId: string | null } | undefined };
}

/** The queue and the item of an offered leg; null: it leads nowhere in this hall now. */
export function legOf(hall: OfferedIn, { queueId, itemCode }: OfferedLeg): Chosen | null {
  const of = itemCode === null ? queueId : (hall.items.get(itemCode)?.queueId ?? null);
  return of !== null && hall.queues.has(of) ? { queueId: of, itemCode } : null;
}

function legFault(hall: OfferedIn, { queueId, itemCode }: OfferedLeg): OfferFault['code'] | null {
  if (itemCode === null && queueId === null) return 'leg_of_nothing';
  if (itemCode === null) return hall.queues.has(queueId!) ? null : 'unknown_queue';
  const item = hall.items.get(itemCode);
  if (!item) return 'unknown_item';
  const of = item.queueId;
  return of !== null && hall.queues.has(of) && (queueId === null || queueId === of) ? null : 'item_elsewhere';
}

/** Two legs of one queue: in a row they are one, and in any order nobody could tell them apart. */
function twice(hall: OfferedIn, { mode, legs }: RouteOffer): OfferFault['code'] | null {
  const queues = legs.map(leg => legOf(hall, leg)?.queueId);
  if (mode === 'any') return new Set(queues).size < queues.length ? 'twice_in_any_order' : null;
  return queues.some((id, at) => at > 0 && id === queues[at - 1]) ? 'twice_in_a_row' : null;
}

/** What is wrong with a document of routes (rule T26), as the hall stands; empty when it may be set. */
export function offerFaults(hall: OfferedIn, offers: readonly RouteOffer[]): OfferFault[] {
  const seen = { ids: new Set<string>(), names: new Set<string>() };
  return offers.flatMap((offer): OfferFault[] => {
    const { id, name, legs } = offer;
    const codes: OfferFault['code'][] = [];
    if (seen.ids.has(id)) codes.push('same_id');
    if (name.zh.trim() === '' || name.en.trim() === '') codes.push('no_name');
    else if (seen.names.has(name.zh) || seen.names.has(name.en)) codes.push('same_name');
    seen.ids.add(id);
    seen.names.add(name.zh).add(name.en);
    if (legs.length < LEGS_LIMITS.least) codes.push('too_few_legs');
    if (legs.length > LEGS_LIMITS.most) codes.push('too_many_legs');
    const broken = legs.map(leg => legFault(hall, leg)).find(code => code !== null) ?? twice(hall, offer);
    if (broken) codes.push(broken);
    return codes.map(code => ({ id, code }));
  });
}

/** The routes that the hall offers; none where it has set none. */
export const offersOf = ({ routeOffers }: Pick<Hall, 'routeOffers'>): readonly RouteOffer[] =>
  routeOffers.get('hall')?.offers ?? [];

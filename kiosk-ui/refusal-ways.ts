import type { RefusalCode } from '../server/contract/refusal.ts';

/** What a way on does when it is pressed; `none` is said only. */
export type WayAct = 'help' | 'home' | 'search' | 'back' | 'identify' | 'none';
export type WayName =
  | 'urgent'
  | 'help'
  | 'otherMatter'
  | 'comeBack'
  | 'lookUp'
  | 'home'
  | 'change'
  | 'again'
  | 'back'
  | 'identify';
export interface Way {
  readonly name: WayName;
  readonly act: WayAct;
}
export type TitleName =
  | 'full'
  | 'bandFull'
  | 'betweenBands'
  | 'lastOver'
  | 'waitTooLong'
  | 'queueLimit'
  | 'personLimit'
  | 'agentLimit'
  | 'idRequired'
  | 'notYet'
  | 'over'
  | 'closed'
  | 'holding'
  | 'elsewhere'
  | 'recovering'
  | 'suspended'
  | 'notPaired'
  | 'invalid'
  | 'other';

/** The kind page of one refusal: its title, what stands on its card, and the ways on, best first. */
export interface Kindly {
  readonly title: TitleName;
  /** The queue's letter and name; a countdown; the number held; address and telephone. */
  readonly card: 'queue' | 'countdown' | 'holding' | 'outside' | 'plain';
  readonly ways: readonly Way[];
}

const way = (name: WayName, act: WayAct): Way => ({ name, act });
const HELP = way('help', 'help');
const HOME = way('otherMatter', 'home');
const LOOK_UP = way('lookUp', 'search');
const COME_BACK = way('comeBack', 'none');
const AGAIN = way('again', 'back');
const page = (title: TitleName, card: Kindly['card'], ...ways: Way[]): Kindly => ({ title, card, ways });

const PAGES: Partial<Record<RefusalCode, Kindly>> = {
  'queue.full': page('full', 'queue', way('urgent', 'help'), HOME, COME_BACK),
  'queue.band_full': page('bandFull', 'queue', way('urgent', 'help'), HOME, COME_BACK),
  'queue.between_bands': page('betweenBands', 'queue', HOME, HELP, COME_BACK),
  'queue.last_over': page('lastOver', 'plain', way('urgent', 'help'), LOOK_UP, COME_BACK),
  'queue.wait_too_long': page('waitTooLong', 'queue', way('urgent', 'help'), HOME, COME_BACK),
  'person.queue_limit': page('queueLimit', 'queue', way('urgent', 'help'), HOME, COME_BACK),
  'person.day_limit': page('personLimit', 'plain', way('urgent', 'help'), LOOK_UP, COME_BACK),
  'agent.day_limit': page('agentLimit', 'plain', way('urgent', 'help'), LOOK_UP, COME_BACK),
  'id.required': page('idRequired', 'queue', way('identify', 'identify'), HELP, HOME),
  'day.not_yet': page('notYet', 'countdown', LOOK_UP, HELP),
  'day.issuing_over': page('over', 'plain', LOOK_UP, HELP, COME_BACK),
  'day.closed': page('closed', 'plain', LOOK_UP, HELP, COME_BACK),
  'ticket.already_holding': page('holding', 'holding', way('home', 'home'), way('change', 'help')),
  'case.nothing_to_fetch': page('other', 'plain', way('back', 'back'), HELP),
  'item.other_list': page('other', 'plain', way('back', 'back'), HELP),
  'item.elsewhere': page('elsewhere', 'outside', HELP, HOME),
  'hall.recovering': page('recovering', 'plain', AGAIN, HELP),
  'hall.suspended': page('suspended', 'plain', HELP),
  'id.invalid': page('invalid', 'plain', way('back', 'back'), HELP),
  'phone.invalid': page('invalid', 'plain', way('back', 'back'), HELP),
};

/** Gives the page of a refusal. A device that was put out is a matter of the house; any other no goes to a person. */
export function refusalWays(code: RefusalCode): Kindly {
  if (code.startsWith('access.')) return page('notPaired', 'plain', HELP);
  return PAGES[code] ?? page('other', 'plain', HELP, HOME);
}

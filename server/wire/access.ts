import type { CommandName } from '../contract/commands.ts';
import type { ViewName } from '../contract/views/specs.ts';
import { DECIDERS } from '../domain/cases/posts.ts';
import { HANDLERS as BEHIND } from '../domain/cases/special/ask.ts';
import { REVIEWERS } from '../domain/cases/register/review.ts';
import { type Role, ROLES } from '../domain/identity/roles.ts';
import type { Standing } from './caller.ts';

const AT_COUNTER: readonly Role[] = ['officer', 'chief', 'cashier'];
const STAFF: readonly Role[] = ROLES;
/** Who takes cases in and hands decisions out: never who takes money (DOMAIN C17). */
const INTAKE: readonly Role[] = ['officer', 'chief'];
/** Who does the steps of cases. */
const HANDLING: readonly Role[] = [...AT_COUNTER, 'approver'];
/** With them who reviews what is to be decided (法制审核). */
const STEPPING: readonly Role[] = [...HANDLING, 'legal_reviewer'];
/** Who writes, reviews, publishes or supervises the catalogue. */
const CLEARING: readonly Role[] = [
  'editor',
  'legal_reviewer',
  'discloser',
  'director',
  'chief',
  'supervisor',
];

/** Whom citizens ask. */
const ASKED: readonly Role[] = [...HANDLING, 'guide'];
/** Who works on what citizens asked or could not get done, or watches over it. */
const HEARING: readonly Role[] = [...ASKED, 'supervisor', 'director'];

/** Who may give each command. The one place for it; a test walks the whole of it (rule A1). */
export const COMMAND_ACCESS: { readonly [N in CommandName]: readonly Standing[] } = {
  'question:open': ASKED,
  'question:offer': ASKED,
  'question:acknowledge': ASKED,
  'question:decline': ASKED,
  'question:finish': ASKED,
  'snag:set': ['director'],
  'snag:open': AT_COUNTER,
  'snag:assign': HEARING,
  'snag:answer': HEARING,
  'snag:tell': HEARING,
  'snag:close': HEARING,
  'snag:reopen': HEARING,
  'snag:extend': HEARING,
  'ticket:take': ['kiosk', 'guide', 'director'],
  'roll:reserve': ['director'],
  'roll:enter': ['guide', 'director'],
  'ticket:leave': ['ticket', 'guide', 'director'],
  'ticket:return': ['guide', 'chief', 'director'],
  'ticket:prioritize': ['guide', 'chief', 'director'],
  'ticket:giveGreen': ['guide', 'chief', 'director'],
  'counter:open': AT_COUNTER,
  'counter:close': AT_COUNTER,
  'counter:call': AT_COUNTER,
  'counter:callOut': AT_COUNTER,
  'counter:automatic': AT_COUNTER,
  'counter:recall': AT_COUNTER,
  'counter:start': AT_COUNTER,
  'counter:finish': AT_COUNTER,
  'counter:miss': AT_COUNTER,
  'counter:reopen': AT_COUNTER,
  'counter:change': AT_COUNTER,
  'counter:serve': AT_COUNTER,
  'ticket:change': ['guide', 'chief', 'director'],
  'counter:hold': AT_COUNTER,
  'counter:resume': AT_COUNTER,
  'counter:transfer': AT_COUNTER,
  'counter:relieve': AT_COUNTER,
  'counter:takeFrom': AT_COUNTER,
  'relief:set': ['director'],
  'tide:set': ['director'],
  'tide:open': ['guide', 'chief', 'supervisor', 'director'],
  'tide:close': ['guide', 'chief', 'supervisor', 'director'],
  'counter:pause': AT_COUNTER,
  'counter:continue': AT_COUNTER,
  'day:open': ['director', 'chief'],
  'day:close': ['director', 'chief'],
  'hall:configure': ['director'],
  'catalogue:import': ['director', 'editor'],
  'catalogue:assign': ['director', 'editor'],
  'entry:write': ['editor'],
  'entry:discard': ['editor'],
  'entry:submit': ['editor'],
  'entry:review': ['chief', 'discloser', 'legal_reviewer', 'director'],
  'entry:openComment': ['discloser'],
  'entry:closeComment': ['discloser'],
  'entry:publish': ['discloser'],
  'entry:bringIn': ['editor'],
  'law:put': ['editor', 'legal_reviewer'],
  'law:repeal': ['legal_reviewer'],
  'list:file': ['editor'],
  'hall:confirmTime': ['director'],
  'hall:openNumbers': ['director'],
  'person:erase': ['director', 'security_admin'],
  'device:seen': ['kiosk', 'agent'],
  'print:claim': ['agent'],
  'print:sending': ['agent'],
  'print:sent': ['agent'],
  'print:confirm': ['agent'],
  'print:fail': ['agent'],
  'print:doubt': ['agent'],
  'print:abort': ['agent'],
  'print:card': ['kiosk'],
  'print:sheet': ['kiosk'],
  'print:reprint': ['guide', 'director'],
  'setup:found': ['public'],
  'staff:signIn': ['public'],
  'staff:signOut': STAFF,
  'staff:add': ['director', 'security_admin'],
  'staff:set': ['director', 'security_admin'],
  'staff:setPassword': STAFF,
  'device:askPairing': ['public'],
  'device:confirmPairing': ['director', 'system_admin'],
  'device:revoke': ['director', 'system_admin'],
  'hours:set': ['director'],
  'limits:set': ['director'],
  'tickets:set': ['director'],
  'routes:set': ['director'],
  'ticket:takeRoute': ['kiosk', 'guide', 'director'],
  'counter:addLeg': AT_COUNTER,
  'counter:skipLeg': AT_COUNTER,
  'ticket:skipLeg': ['guide', 'chief', 'director'],
  'booking:set': ['director'],
  'booking:book': ['public'],
  'booking:cancel': ['public'],
  'booking:sendCode': ['public'],
  'booking:checkIn': ['kiosk', 'guide', 'director'],
  'lights:set': ['director'],
  'calling:set': ['director'],
  'calendar:announce': ['director'],
  'calendar:withdraw': ['director'],
  'slip:set': ['director'],
  'message:set': ['director'],
  'bulletin:put': ['director', 'discloser'],
  'bulletin:drop': ['director', 'discloser'],
  'notice:raise': ['director', 'chief'],
  'notice:lift': ['director', 'chief'],
  'duty:set': ['director', 'chief'],
  'duty:plan': ['director'],
  'duty:substitute': ['director', 'chief'],
  'duty:arrive': STAFF,
  'duty:leave': STAFF,
  'duty:correct': ['director', 'supervisor'],
  'staff:setCard': ['director', 'security_admin'],
  'printer:report': ['agent'],
  'case:receive': INTAKE,
  'case:ticket': ['kiosk'],
  'case:entrust': INTAKE,
  'case:visit': INTAKE,
  'case:check': INTAKE,
  'case:correct': INTAKE,
  'case:supply': INTAKE,
  'case:accept': INTAKE,
  'case:hasten': ['chief', 'director'],
  'case:bring': INTAKE,
  'case:verify': BEHIND,
  'case:refuse': INTAKE,
  'case:step': STEPPING,
  'case:giveBack': STEPPING,
  'case:passOver': ['chief'],
  'case:suspend': BEHIND,
  'case:resume': BEHIND,
  'case:extend': BEHIND,
  'case:approve': ['chief'],
  'case:decide': BEHIND,
  'case:make': BEHIND,
  'case:deliver': INTAKE,
  'handover:give': BEHIND,
  'handover:sign': BEHIND,
  'case:close': INTAKE,
  'case:withdraw': INTAKE,
  'case:terminate': DECIDERS,
  'hearing:tell': BEHIND,
  'hearing:ask': BEHIND,
  'hearing:set': BEHIND,
  'hearing:hold': BEHIND,
  'hearing:drop': BEHIND,
  'document:issue': HANDLING,
  'document:reprint': HANDLING,
  'document:slip': HANDLING,
  'attachment:remove': HANDLING,
  'fee:order': ['officer', 'chief'],
  'fee:drop': ['officer', 'chief'],
  'fee:payCash': ['cashier'],
  'fee:askQr': ['cashier'],
  'fee:payQr': ['cashier'],
  'fee:refund': ['cashier'],
  'register:review': REVIEWERS,
  'staff:post': ['director', 'security_admin'],
  'seal:takeUp': ['director'],
  'seal:takeOut': ['director'],
  'delegation:grant': ['director'],
  'delegation:revoke': ['director'],
  'voice:set': ['director'],
  'voice:begin': ['display'],
  'voice:end': ['display'],
  'voice:report': ['display'],
  'help:ask': ['kiosk'],
  'help:answer': ['guide', 'chief', 'director'],
};

/** Who may see each view. */
export const VIEW_ACCESS: { readonly [N in ViewName]: readonly Standing[] } = {
  board: ['public'],
  kiosk: ['public'],
  catalogue: ['public'],
  item: ['public'],
  disclosure: ['public'],
  comment: ['public'],
  ticket: ['public'],
  figures: ['public'],
  floor: STAFF,
  counter: [...AT_COUNTER, 'guide', 'supervisor', 'director'],
  guide: ['guide', 'chief', 'director', 'supervisor'],
  unlisted: ['guide', 'director', 'chief', 'supervisor'],
  matter: [...AT_COUNTER, 'guide', 'supervisor', 'director'],
  settings: ['director', 'system_admin', 'security_admin', 'audit_admin'],
  supervision: ['supervisor', 'director', 'chief', 'display'],
  tickets: ['supervisor', 'director', 'chief', 'guide'],
  snags: HEARING,
  questions: HEARING,
  duty: STAFF,
  printing: ['agent'],
  sheets: ['kiosk'],
  papers: HANDLING,
  publishing: ['director', 'chief', 'discloser'],
  clearing: CLEARING,
  entry: CLEARING,
  caseload: [
    ...HANDLING,
    'legal_reviewer',
    'discloser',
    'supervisor',
    'director',
    'guide',
    'steward',
    'display',
  ],
};

/** Who may read what members of staff are called: who answers for them, and who signs an opinion beside theirs. */
export const PEOPLE_ACCESS: readonly Standing[] = [
  ...CLEARING,
  'system_admin',
  'security_admin',
  'audit_admin',
];

/** Who may have the pages of a block of paper numbers: who reserves them and who hands them out (rule N10). */
export const ROLL_ACCESS: readonly Standing[] = ['guide', 'director'];

/** Who may fetch the file of a sheet that is to be printed: its own agent. */
export const SHEET_ACCESS: readonly Standing[] = ['agent'];

/** Who may have the list of what is not public, and find it in a clearance file: who files it (DOMAIN A12). */
export const HIDDEN_LIST_ACCESS: readonly Standing[] = ['discloser', 'director', 'legal_reviewer'];

/** Who may look at any case: those who handle, decide, supervise or review them. */
export const ALL_CASES_ACCESS: readonly Standing[] = [
  ...HANDLING,
  'legal_reviewer',
  'supervisor',
  'director',
  'guide',
];

/** Who may look at cases; a steward at those in which he acts (rule G35). */
export const CASE_ACCESS: readonly Standing[] = [...ALL_CASES_ACCESS, 'steward'];

/** Who reads the register of what bureaus did: who reviews it, and who supervises them. */
export const REGISTER_ACCESS: readonly Standing[] = [
  ...REVIEWERS,
  'legal_reviewer',
  'supervisor',
  'director',
];

/** Who reads the names and telephones of applicants: those who deal with them (PIPL 51). */
export const CASE_NAMES_ACCESS: readonly Standing[] = HANDLING;

/** Who reads what fee windows took: the cashier of his own, who supervises of all (DOMAIN C17). */
export const ALL_TILLS_ACCESS: readonly Standing[] = ['chief', 'supervisor', 'director'];
export const TILL_ACCESS: readonly Standing[] = ['cashier', ...ALL_TILLS_ACCESS];

/** Who works at the exit counter or supervises it: what lies to be collected, and what waits there. */
export const EXIT_ACCESS: readonly Standing[] = [...INTAKE, 'supervisor', 'director'];

/** Who reads the attendance of heads as a table. */
export const DUTY_TABLE_ACCESS: readonly Standing[] = ['director', 'supervisor', 'chief'];

/** Who puts files to a case. */
export const ATTACH_ACCESS: readonly Standing[] = HANDLING;

/** Who may have the chart of an entry drawn that is not in force. */
export const DRAFT_CHART_ACCESS: readonly Standing[] = [
  'editor',
  'legal_reviewer',
  'discloser',
  'director',
  'chief',
];

/** Who may read how the day goes, beside the view of supervision. */
export const READINGS_ACCESS: readonly Standing[] = VIEW_ACCESS.supervision;

/** Who may have an announcement as sound: boards that speak it, and who tries the settings. */
export const VOICE_ACCESS: readonly Standing[] = ['display', 'director'];

/** Whether a caller in these standings is among those a table names. */
export function allowed(table: readonly Standing[], standings: readonly Standing[]): boolean {
  return standings.some(standing => table.includes(standing));
}

import { expect, it } from 'vitest';
import { readTree } from '../../support/house/read-tree.ts';

/** Rows that come of a live view and yet stand outside a LiveList, and who says their empty, loading and refused states. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'counter-ui/cases/documents/SlipPart.vue': 'fixed reasons of a copy; the row says how its slip stands',
  'counter-ui/cases/documents/SlipPrinter.vue': 'choices of a field, which says itself that there are none',
  'counter-ui/desk/DeskBulletins.vue': 'nothing to publish is no state: the card is left out',
  'counter-ui/desk/DeskMessages.vue': 'without a message the card is left out',
  'counter-ui/desk/ReliefList.vue': 'without a colleague to relieve the list is left out',
  'counter-ui/guide/rolls/RollNumber.vue': 'fixed fates of one number, and counters of a field',
  'counter-ui/guide/PrinterChoice.vue': 'choices of a field, which says itself that there are none',
  'counter-ui/parts/FirstRun.vue': 'fixed steps, each ticked by live data',
  'counter-ui/parts/HelpCalls.vue': 'without a call the band is left out',
  'counter-ui/parts/StaffHead.vue': 'places of the menu, from the session',
  'counter-ui/settings/SettingsScreen.vue': 'pages of the menu, by role',
  'counter-ui/questions/OfferForm.vue': 'choices of a field; a hall always has its bureaus',
  'counter-ui/snags/AssignForm.vue':
    'bureaus and badges of fields, which begin with one that is always there',
  'kiosk-ui/check/CheckScreen.vue':
    'materials of one item; bars while they come, and the number is one tap away',
  'kiosk-ui/parts/NumberCard.vue': 'stops of the number that is shown; without a route they are left out',
  'kiosk-ui/screens/RouteScreen.vue': 'stops of one route; the page says that it is not given',
  'kiosk-ui/parts/ItemRow.vue': 'pieces of one name; the list is around it',
  'kiosk-ui/phone/MaterialsRow.vue': 'without a guide the row is left out',
  'kiosk-ui/screens/ItemScreen.vue': 'chips of one item; the page says its states',
  'kiosk-ui/screens/PrivacyScreen.vue': 'fixed sentences',
  'kiosk-ui/screens/IdentityScreen.vue': 'one number, typed here',
};
const LIVE = /\buse(Live|Hall|Desk)\(/;

it('every list of a live view has its states: by LiveList, or by a reason that stands here', () => {
  const screens = [...readTree()].filter(([file, text]) => file.endsWith('.vue') && text.includes('v-for='));
  const bare = screens
    .filter(([, text]) => LIVE.test(text) && !text.includes('<LiveList'))
    .map(([file]) => file);
  expect(bare.filter(file => !(file in ELSEWHERE) && !file.startsWith('display-ui/'))).toEqual([]);
  const gone = Object.keys(ELSEWHERE).filter(file => !screens.some(([name]) => name === file));
  expect(gone).toEqual([]);
});

import type { ViewName } from '../../contract/views/specs.ts';
import { figuresView } from './case-figures.ts';
import { caseloadView } from './caseload.ts';
import { catalogueView, itemView } from './catalogue.ts';
import { clearingView, entryView } from './clearing.ts';
import { commentView, disclosureView } from './disclosure.ts';
import { counterView, floorView, guideView } from './desk.ts';
import { papersView } from './papers.ts';
import { printingView } from './printing.ts';
import { ticketView } from './phone.ts';
import { boardView, kioskView } from './public.ts';
import { publishingView } from './publishing.ts';
import { sheetsView } from './sheets.ts';
import { settingsView } from './settings.ts';
import { dutyView } from './duty.ts';
import { questionsView } from './questions.ts';
import { snagsView } from './snags.ts';
import { supervisionView, ticketsView } from './supervision.ts';
import { matterView, unlistedView } from './unlisted.ts';
import type { View } from './view.ts';

/** How each view is made from the hall. */
export const PROJECTIONS = {
  board: boardView,
  kiosk: kioskView,
  catalogue: catalogueView,
  item: itemView,
  disclosure: disclosureView,
  comment: commentView,
  ticket: ticketView,
  floor: floorView,
  counter: counterView,
  guide: guideView,
  unlisted: unlistedView,
  matter: matterView,
  settings: settingsView,
  publishing: publishingView,
  printing: printingView,
  sheets: sheetsView,
  papers: papersView,
  supervision: supervisionView,
  tickets: ticketsView,
  clearing: clearingView,
  entry: entryView,
  caseload: caseloadView,
  figures: figuresView,
  snags: snagsView,
  questions: questionsView,
  duty: dutyView,
} as unknown as { readonly [N in ViewName]: View<never> };

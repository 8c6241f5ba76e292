import { withDocuments } from '../../domain/cases/documents/issue.ts';
import { withAutomaticCalls } from '../../domain/queue/calling/automatic.ts';
import { withQuestions } from '../../domain/questions/with-ticket.ts';
import { HandlerTable } from '../handler.ts';
import { addBookingHandlers } from './bookings.ts';
import { addCaseHandlers } from './cases.ts';
import { addCatalogueHandlers } from './catalogue.ts';
import { addDocumentHandlers } from './documents.ts';
import { addErrandHandlers } from './errand.ts';
import { addFloorHandlers } from './floor.ts';
import { addHearingHandlers } from './hearing.ts';
import { addHouseHandlers } from './house.ts';
import type { HandlerParts } from './parts.ts';
import { addMoneyHandlers } from './money.ts';
import { addPeopleHandlers } from './people.ts';
import { addQueueHandlers } from './queue.ts';
import { addRouteHandlers } from './routes.ts';
import { addSealHandlers } from './seals.ts';
import { addQuestionHandlers } from './questions.ts';
import { addSnagHandlers } from './snags.ts';
import { addVoiceHandlers } from './voice.ts';

/** Every command's handler, by name. */
export function handlerTable(parts: HandlerParts): HandlerTable {
  const table = new HandlerTable();
  addQueueHandlers(table, parts);
  addRouteHandlers(table, parts);
  addBookingHandlers(table, parts);
  addFloorHandlers(table, parts);
  addPeopleHandlers(table, parts);
  addHouseHandlers(table, parts);
  addCatalogueHandlers(table, parts);
  addCaseHandlers(table, parts);
  addErrandHandlers(table, parts);
  addHearingHandlers(table, parts);
  addDocumentHandlers(table, parts);
  addMoneyHandlers(table, parts);
  addSealHandlers(table, parts);
  addVoiceHandlers(table, parts);
  addSnagHandlers(table, parts);
  addQuestionHandlers(table, parts);
  return table.following(withDocuments).following(withAutomaticCalls).following(withQuestions);
}

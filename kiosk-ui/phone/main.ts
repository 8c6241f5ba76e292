import { openConnection } from '../../client/connection.ts';
import { startScreen } from '../../client/start-screen.ts';
import { phoneLanguage } from './language.ts';
import PhoneApp from './PhoneApp.vue';
import { texts } from './texts.ts';
import { ticketToken } from './token.ts';

const connection = openConnection('', { ticket: ticketToken() });
const language = phoneLanguage();
startScreen({ root: PhoneApp, connection, texts, language, isIdle: () => true, ownHan: true });

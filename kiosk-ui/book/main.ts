import { openConnection } from '../../client/connection.ts';
import { startScreen } from '../../client/start-screen.ts';
import { phoneLanguage } from '../phone/language.ts';
import BookApp from './BookApp.vue';
import { texts } from './texts.ts';

const connection = openConnection();
startScreen({
  root: BookApp,
  connection,
  texts,
  language: phoneLanguage(),
  isIdle: () => true,
  ownHan: true,
});

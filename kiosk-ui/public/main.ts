import { openConnection } from '../../client/connection.ts';
import { startScreen } from '../../client/start-screen.ts';
import { phoneLanguage } from '../phone/language.ts';
import PublicApp from './PublicApp.vue';
import { texts } from './texts.ts';

startScreen({
  ...{ root: PublicApp, connection: openConnection(''), texts, language: phoneLanguage() },
  isIdle: () => true,
  ownHan: true,
});

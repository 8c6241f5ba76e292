import { openConnection } from '../client/connection.ts';
import { startScreen } from '../client/start-screen.ts';
import { deskLanguage } from './language.ts';
import { staffRouter } from './router.ts';
import StaffApp from './StaffApp.vue';
import { texts } from './texts/index.ts';
import { isIdle } from './work.ts';

startScreen({
  root: StaffApp,
  connection: openConnection(),
  texts,
  language: deskLanguage(),
  isIdle,
  plugins: [staffRouter()],
});

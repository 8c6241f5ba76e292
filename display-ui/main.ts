import { openConnection } from '../client/connection.ts';
import { deviceToken } from '../client/device.ts';
import { startScreen } from '../client/start-screen.ts';
import BoardApp from './BoardApp.vue';
import { texts } from './texts/index.ts';

document.documentElement.dataset['ground'] = 'board';
const english = new URLSearchParams(location.search).get('lang') === 'en';
startScreen({
  root: BoardApp,
  connection: openConnection('', { device: deviceToken() ?? undefined }),
  texts,
  language: english ? 'en' : 'zh',
  isIdle: () => true,
});

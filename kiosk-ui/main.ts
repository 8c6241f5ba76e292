import { openConnection } from '../client/connection.ts';
import { deviceToken } from '../client/device.ts';
import { startScreen } from '../client/start-screen.ts';
import KioskApp from './KioskApp.vue';
import { isIdle } from './presence.ts';
import { texts } from './texts/index.ts';

const connection = openConnection('', { device: deviceToken() ?? undefined });
startScreen({ root: KioskApp, connection, texts, language: 'zh', isIdle });

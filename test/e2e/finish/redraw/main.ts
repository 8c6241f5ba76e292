import { createApp, type Plugin } from 'vue';
import '../../../../client/look/base.css';
import '../../../../client/look/fonts.ts';
import { openTexts } from '../../../../client/texts/i18n.ts';
import '../../../../display-ui/board.css';
import { texts } from '../../../../display-ui/texts/index.ts';
import RedrawPage from './RedrawPage.vue';

createApp(RedrawPage)
  .use(openTexts(texts, 'zh') as unknown as Plugin)
  .mount('#app');

import { createApp } from 'vue';
import '../../../client/look/base.css';
import { fetchHanFonts } from '../../../client/look/fonts.ts';
import MarksPage from './MarksPage.vue';

createApp(MarksPage).mount('#app');
fetchHanFonts();

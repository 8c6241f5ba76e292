import './chrome87.ts';
import { createPinia } from 'pinia';
import { type App, type Component, createApp, type Plugin } from 'vue';
import './look/base.css';
import { fetchHanFonts } from './look/fonts.ts';
import type { Connection } from './connection.ts';
import { CONNECTION } from './pinia/connected.ts';
import { type Language, openTexts, type ScreenTexts } from './texts/i18n.ts';
import { reloadWhenOld } from './version.ts';

export interface ScreenParts<T extends object> {
  readonly root: Component;
  readonly connection: Connection;
  readonly texts: ScreenTexts<T>;
  readonly language: Language;
  /** Whether nobody is in the middle of something, so that an old page may reload itself. */
  readonly isIdle: () => boolean;
  readonly plugins?: readonly Plugin[];
  /** True where the device's own Han fonts serve: a phone does not fetch the hall's over its owner's data. */
  readonly ownHan?: boolean;
}

/** Puts a screen together and mounts it at #app. */
export function startScreen<T extends object>(parts: ScreenParts<T>): App {
  const app = createApp(parts.root);
  app.provide(CONNECTION, parts.connection);
  app.use(createPinia());
  app.use(openTexts(parts.texts, parts.language) as unknown as Plugin);
  for (const plugin of parts.plugins ?? []) app.use(plugin);
  reloadWhenOld(parts.connection, parts.isIdle);
  app.mount('#app');
  if (!parts.ownHan) fetchHanFonts();
  return app;
}

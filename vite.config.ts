import path from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const page = (name: string, file = 'index.html'): string => path.resolve(import.meta.dirname, name, file);

/** Seven pages from one build: dist/<ui>/….html and their parts in dist/assets. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    // What the boxes in kiosks and boards run (DESIGN 5).
    target: 'chrome87',
    cssTarget: 'chrome87',
    outDir: 'dist',
    assetsDir: 'assets',
    // Read by scripts/prepare/sizes.mjs; not served.
    manifest: true,
    // The policy takes fonts from files only, however small a slice is.
    assetsInlineLimit: file => (/\.woff2?$/.test(file) ? false : undefined),
    // The policy lets nothing inline in but styles and data: pictures.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        kiosk: page('kiosk-ui'),
        phone: page('kiosk-ui', 'phone.html'),
        public: page('kiosk-ui', 'public.html'),
        case: page('kiosk-ui', 'case.html'),
        book: page('kiosk-ui', 'book.html'),
        counter: page('counter-ui'),
        display: page('display-ui'),
      },
      // A part that several pages share has no name of its own.
      output: { chunkFileNames: 'assets/part-[hash].js' },
    },
  },
  server: {
    proxy: { '/api': 'http://localhost:8080', '/socket.io': { target: 'http://localhost:8080', ws: true } },
  },
});

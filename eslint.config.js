import vue from 'eslint-plugin-vue';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// A later entry replaces a rule's options whole, so each place gets its full list, put together from these pieces.
const environment = {
  object: 'process',
  property: 'env',
  message: 'Only server/config.ts and devices/config.ts read the environment.',
};
const comesIn = 'Time, chance and ids come in as arguments (DESIGN 3.5).';
const clocksAndChance = [
  { object: 'Date', property: 'now', message: comesIn },
  { object: 'Math', property: 'random', message: comesIn },
  { object: 'performance', property: 'now', message: comesIn },
  { object: 'crypto', property: 'randomUUID', message: comesIn },
  { object: 'crypto', property: 'getRandomValues', message: comesIn },
];
const nowByDate = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: comesIn },
  { selector: 'CallExpression[callee.name="Date"]', message: comesIn },
];

const database = { group: ['typeorm', 'typeorm/*'], message: 'Only server/store knows TypeORM.' };
const web = {
  group: ['express', 'express/*', 'socket.io', 'socket.io/*'],
  message: 'Only server/wire and server/main.ts know Express and socket.io.',
};
const envImport = { group: ['node:process', 'process'], importNames: ['env'], message: environment.message };
const randomImport = {
  group: ['node:crypto', 'crypto'],
  importNames: ['randomUUID', 'randomBytes', 'randomInt', 'randomFill', 'getRandomValues', 'webcrypto'],
  message: comesIn,
};
const rules = {
  group: ['**/server/domain', '**/server/domain/**'],
  message: 'Screens know the contract, never the rules behind it.',
};
const screens = ['kiosk-ui', 'counter-ui', 'display-ui'];
const screensBut = own => ({
  group: screens.filter(name => name !== own).flatMap(name => [`**/${name}`, `**/${name}/**`]),
  message: 'The three UIs share client/, never each other.',
});
const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const code = ['**/*.{ts,vue,js,mjs}'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'data/', 'artifacts/', '.cache/', 'server/seed/data/'] },
  {
    files: code,
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': ['error', environment],
      ...imports(database, web, envImport),
    },
  },
  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      ...vue.configs['no-layout-rules'].rules,
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
    },
  },

  { files: ['server/store/**', 'test/server/storage/**'], rules: imports(web, envImport) },
  { files: ['server/wire/**', 'server/main.ts'], rules: imports(database, envImport) },
  {
    files: ['server/domain/**', 'server/app/**'],
    rules: {
      'no-restricted-properties': ['error', environment, ...clocksAndChance],
      'no-restricted-syntax': ['error', ...nowByDate],
      'no-restricted-globals': ['error', { name: 'performance', message: comesIn }],
      ...imports(database, web, envImport, randomImport),
    },
  },
  { files: ['client/**'], rules: imports(database, web, envImport, rules, screensBut(null)) },
  ...screens.map(name => ({
    files: [`${name}/**`],
    rules: imports(database, web, envImport, rules, screensBut(name)),
  })),

  {
    files: ['server/config.ts', 'devices/config.ts', 'scripts/**', 'test/**', '*.config.{ts,js}'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // A bench measures ours against the bare parts.
  { files: ['test/bench/**'], rules: imports() },
);

import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function rulesBroken(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const use = (names: string) => `\nexport const used = [${names}];\n`;

describe('the house rules in eslint', () => {
  it.each([
    ['server/domain/x.ts', 'export const now = Date.now();', 'no-restricted-properties'],
    ['server/app/x.ts', 'export const id = crypto.randomUUID();', 'no-restricted-properties'],
    ['server/app/x.ts', 'export const luck = Math.random();', 'no-restricted-properties'],
    ['server/domain/x.ts', 'export const now = performance.now();', 'no-restricted-globals'],
    ['server/domain/x.ts', 'export const now = new Date();', 'no-restricted-syntax'],
    ['server/domain/x.ts', 'export const home = process.env.HOME;', 'no-restricted-properties'],
    [
      'server/app/x.ts',
      `import { randomUUID } from 'node:crypto';${use('randomUUID')}`,
      'no-restricted-imports',
    ],
    ['server/wire/x.ts', 'export const home = process.env.HOME;', 'no-restricted-properties'],
    ['kiosk-ui/x.ts', 'const { env } = process;\nexport default env;', 'no-restricted-properties'],
    [
      'server/wire/x.ts',
      `import { DataSource } from 'typeorm';${use('DataSource')}`,
      'no-restricted-imports',
    ],
    ['server/app/x.ts', `import express from 'express';${use('express')}`, 'no-restricted-imports'],
    ['server/store/x.ts', `import { Server } from 'socket.io';${use('Server')}`, 'no-restricted-imports'],
    ['kiosk-ui/x.ts', `import { t } from '../server/domain/t.ts';${use('t')}`, 'no-restricted-imports'],
    [
      'kiosk-ui/screens/x.ts',
      `import { t } from '../../counter-ui/t.ts';${use('t')}`,
      'no-restricted-imports',
    ],
    ['client/x.ts', `import { t } from '../display-ui/t.ts';${use('t')}`, 'no-restricted-imports'],
    ['server/wire/x.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
    [
      'server/wire/x.ts',
      "import { T } from './t.ts';\nexport type U = T;",
      '@typescript-eslint/consistent-type-imports',
    ],
    ['server/wire/x.ts', 'f();\n'.repeat(301), 'max-lines'],
    [
      'kiosk-ui/X.vue',
      '<script setup lang="ts">\nconst x: any = 1;\n</script>\n<template>{{ x }}</template>',
      '@typescript-eslint/no-explicit-any',
    ],
    [
      'kiosk-ui/X.vue',
      '<script setup lang="ts">\ndefineProps<{ a: string }>();\n</script>\n<template><p v-html="a" /></template>',
      'vue/no-v-html',
    ],
  ])('bar in %s: %j', async (file, text, rule) => {
    expect(await rulesBroken(file, text)).toContain(rule);
  });

  it.each([
    ['server/config.ts', 'export const port = process.env.PORT;'],
    ['devices/config.ts', 'export const url = process.env.HALL_URL;'],
    ['server/store/x.ts', `import { DataSource } from 'typeorm';${use('DataSource')}`],
    ['test/server/storage/x.ts', `import { DataSource } from 'typeorm';${use('DataSource')}`],
    ['server/wire/x.ts', `import express from 'express';${use('express')}`],
    ['server/main.ts', `import { Server } from 'socket.io';${use('Server, Date.now()')}`],
    ['client/x.ts', `import { io } from 'socket.io-client';${use('io')}`],
    ['server/domain/x.ts', 'export const year = (at: number) => new Date(at).getUTCFullYear();'],
    ['kiosk-ui/x.ts', `import { v } from '../server/contract/v.ts';${use('v')}`],
    [
      'kiosk-ui/screens/Home.vue',
      '<script setup lang="ts">\nconst x: number = 1;\n</script>\n\n<template>{{ x }}</template>',
    ],
  ])('leave alone in %s: %j', async (file, text) => {
    expect(await rulesBroken(file, text)).toEqual([]);
  });
});

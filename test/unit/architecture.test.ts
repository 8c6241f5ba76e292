import { describe, expect, it } from 'vitest';
import { emptyNames, lengthsOf, wrongImports, type Tree } from '../support/house/check.ts';
import { readTree } from '../support/house/read-tree.ts';

/** Files above 300 lines that may stay so, and why. */
const LONG_WITH_REASON: Readonly<Record<string, string>> = {
  'server/wire/access.ts': 'who may do what is one table, read and walked as a whole (rule A1)',
};

const planted = (files: Record<string, string>): Tree => new Map(Object.entries(files));

describe('the house as it stands', () => {
  const tree = readTree();

  it('imports only in the allowed directions', () => {
    expect(wrongImports(tree)).toEqual([]);
  });

  it('has no name that says nothing', () => {
    expect(emptyNames(tree)).toEqual([]);
  });

  it('has no file above 300 lines without a reason, and no reason without its file', () => {
    const { count, median, p90, long } = lengthsOf(tree);
    console.log(`${count} files: median ${median} lines, p90 ${p90}, above 300: ${long.length}`);
    const unexplained = long.filter(({ file }) => !LONG_WITH_REASON[file]);
    expect(unexplained.map(({ file, lines }) => `${file} has ${lines} lines`)).toEqual([]);
    const stale = Object.keys(LONG_WITH_REASON).filter(file => !long.some(one => one.file === file));
    expect(stale).toEqual([]);
  });
});

describe('the checker', () => {
  const wrong = (file: string, text: string) => wrongImports(planted({ [file]: text }));

  it.each([
    [
      'server/domain/queue/ticket.ts',
      "import { x } from '../../contract/fields.ts';",
      'domain may not import contract',
    ],
    ['server/domain/queue/ticket.ts', "import { createHash } from 'node:crypto';", 'package node:crypto'],
    ['server/contract/fields.ts', "import express from 'express';", 'package express'],
    [
      'server/contract/fields.ts',
      "import type { Ports } from '../app/ports.ts';",
      'contract may not import app',
    ],
    ['server/app/handler.ts', "export * from '../store/open.ts';", 'app may not import store'],
    ['server/store/open.ts', "const late = await import('../wire/gateway.ts');", 'store may not import wire'],
    ['server/wire/gateway.ts', "let s: import('../store/store.ts').Store;", 'wire may not import store'],
    ['server/wire/gateway.ts', "import { config } from '../config.ts';", 'wire may not import config'],
    ['server/config.ts', "import { x } from './domain/x.ts';", 'config may not import domain'],
    ['server/seed/plan.ts', "import { Sequencer } from '../app/sequencer.ts';", 'only types from app'],
    ['server/main.ts', "import { open } from '../client/connection.ts';", 'main may not import connection'],
    [
      'client/connection/link.ts',
      "import { screen } from '../look/screen.ts';",
      'connection may not import client',
    ],
    ['client/live.ts', "import type { T } from '../server/domain/x.ts';", 'client may not import domain'],
    [
      'kiosk-ui/App.vue',
      '<script setup lang="ts">\nimport X from \'../counter-ui/X.vue\';\n</script>',
      'kiosk-ui/App.vue:2',
    ],
    ['display-ui/main.ts', "import { d } from '../server/domain/x.ts';", 'display may not import domain'],
    ['devices/main.ts', "import { look } from '../client/look/sounds.ts';", 'devices may not import client'],
    ['counter-ui/main.ts', "import x from '@/x.ts';", 'write it relative'],
    ['server/elsewhere.ts', '', 'in no room'],
    ['server/wire/x.ts', "import x from '../../../elsewhere/x.ts';", 'imports ../elsewhere/x.ts'],
  ])('sees in %s: %j', (file, text, says) => {
    expect(wrong(file, text).join()).toContain(says);
  });

  it.each([
    ['server/domain/queue/ticket.ts', "import type { Day } from '../day/day.ts';"],
    ['server/contract/fields.ts', "import { z } from 'zod';\nimport type { T } from '../domain/t.ts';"],
    ['server/wire/gateway.ts', "import express from 'express';\nimport { x } from '../app/handler.ts';"],
    ['server/seed/plan.ts', "import { type Ports } from '../app/ports.ts';"],
    ['server/main.ts', "import { open } from './store/open.ts';\nimport { config } from './config.ts';"],
    ['devices/main.ts', "import { connect } from '../client/connection/connect.ts';"],
    ['kiosk-ui/App.vue', '<script setup lang="ts">\nimport { live } from \'../client/live.ts\';\n</script>'],
    ['server/domain/x.ts', "// import { y } from '../app/y.ts';\nexport const text = 'import y from z';"],
    ['test/unit/x.test.ts', "import { y } from '../../server/domain/y.ts';"],
  ])('leaves alone %s: %j', (file, text) => {
    expect(wrong(file, text)).toEqual([]);
  });

  it('bars names that say nothing, and only those', () => {
    const bad = [
      'client/utils.ts',
      'server/app/common/x.ts',
      'server/app/ticket-helpers.ts',
      'server/app/ticketService.ts',
      'devices/print-manager.ts',
      'client/misc/x.vue',
    ];
    const good = [
      'server/domain/day/service-day.ts',
      'server/app/community.ts',
      'server/domain/service.ts',
      'test/unit/commonwealth.test.ts',
    ];
    const named = (files: string[]) => emptyNames(planted(Object.fromEntries(files.map(file => [file, '']))));
    expect(named(bad)).toHaveLength(bad.length);
    expect(named(good)).toEqual([]);
    expect(
      emptyNames(planted({ 'server/app/x.ts': 'export class QueueService {}\nclass ServiceDay {}' })),
    ).toHaveLength(1);
  });

  it('counts lines', () => {
    const tree = planted({ a: 'x\n'.repeat(10), b: 'x\n'.repeat(301), c: 'x\n'.repeat(300) });
    expect(lengthsOf(tree)).toEqual({ count: 3, median: 300, p90: 301, long: [{ file: 'b', lines: 301 }] });
  });
});

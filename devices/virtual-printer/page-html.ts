import { createHash } from 'node:crypto';
import { SCRIPT } from './page-script.ts';
import { STYLE } from './page-style.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Headers of every answer: nothing from elsewhere, and only our own script and style by their hashes. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    `default-src 'none'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `script-src ${hashOf(SCRIPT)}`,
    `style-src ${hashOf(STYLE)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self'`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** The page itself, always the same; the slips come by /slips.json. */
export function pageHtml(): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>虚拟打印机 Virtual printers</title>
<style>${STYLE}</style>
<header><h1>虚拟打印机</h1><span lang="en">Virtual printers</span><output></output></header>
<main></main>
<script>${SCRIPT}</script>
</html>
`;
}

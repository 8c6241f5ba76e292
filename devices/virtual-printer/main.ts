import { parseArgs } from 'node:util';
import type { SlipModel } from '../../server/contract/printing.ts';
import { startSlipPage } from './page.ts';
import { startVirtualPrinter, type VirtualPrinter } from './server.ts';

/*
 * node --import tsx devices/virtual-printer/main.ts --printer k1:80:9100 --printer k2:58:9101 --page 9180
 */

const { values } = parseArgs({
  options: {
    printer: { type: 'string', multiple: true, default: ['k1:80:9100'] },
    page: { type: 'string', default: '9180' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});

/** A printer with all that a recent 80 or 58 mm model can do. */
function modelOf(paper: 58 | 80): SlipModel {
  const [dots, columns] = paper === 80 ? [576, 48] : [384, 32];
  return { paper, dots, columns, qr: 'native', cut: 'partial', confirm: 'process-id', rareHan: true };
}

async function start(spec: string): Promise<VirtualPrinter> {
  const [printerId = '', paper, port] = spec.split(':');
  if (printerId === '' || !port || (paper !== '58' && paper !== '80')) {
    throw new Error(`--printer wants id:58|80:port, not ${spec}`);
  }
  const model = modelOf(paper === '80' ? 80 : 58);
  return startVirtualPrinter({ printerId, model, host: values.host, port: Number(port) });
}

const printers = await Promise.all(values.printer.map(start));
const page = await startSlipPage({ printers, host: values.host, port: Number(values.page) });
for (const { printerId, port, model } of printers)
  console.log(`${printerId}  ${model.paper} mm  ${values.host}:${port}`);
console.log(`slips  ${page.url}`);

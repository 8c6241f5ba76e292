import type { PrinterTransport } from '../../server/contract/printing.ts';
import { fileTransport } from './file.ts';
import { tcpTransport } from './tcp.ts';
import type { Transport } from './transport.ts';

/** The transport a hall plan names; `virtualPort` gives the TCP port of this machine's virtual printer. */
export function transportTo(target: PrinterTransport, virtualPort: () => number): Transport {
  switch (target.kind) {
    case 'tcp':
      return tcpTransport({ host: target.host, port: target.port });
    case 'file':
      return fileTransport({ path: target.path });
    case 'ipp':
      throw new Error('an A4 printer is spoken to by IPP, and not by its bytes');
    case 'virtual':
      return tcpTransport({ host: '127.0.0.1', port: virtualPort() });
  }
}

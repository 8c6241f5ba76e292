import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { FileFault } from '../fault.ts';

/** An element as it opens; names and attributes without their namespace's prefix. */
export interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a reader of XML wants to hear. */
export interface Listener {
  open?(element: Opened): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Characters between which the process does other work. */
const AT_ONCE = 1 << 18;

/** Reads XML to a listener, in order. What is not well formed is refused; entities of its own are never expanded. */
export async function readXml(bytes: Buffer, listener: Listener): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new FileFault('file.broken');
  });
  parser.on('doctype', () => {
    throw new FileFault('file.broken');
  });
  parser.on('opentag', tag =>
    listener.open?.({
      name: local(tag.name),
      attributes: Object.fromEntries(
        Object.entries(tag.attributes).map(([name, value]) => [local(name), String(value)]),
      ),
    }),
  );
  parser.on('text', text => listener.text?.(text));
  parser.on('cdata', text => listener.text?.(text));
  parser.on('closetag', tag => listener.close?.(local(tag.name)));
  const text = decoded(bytes);
  for (let at = 0; at < text.length; at += AT_ONCE) {
    parser.write(text.slice(at, at + AT_ONCE));
    await setImmediate();
  }
  parser.close();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault('file.broken');
  }
}

/** What a printer is told to do, one command each; `unknown` is a command that this printer does not have. */
export type Op =
  | { readonly op: 'init' }
  | { readonly op: 'char'; readonly char: string; readonly columns: 1 | 2 }
  | { readonly op: 'newline' }
  | { readonly op: 'feed'; readonly dots: number }
  | { readonly op: 'feed-lines'; readonly lines: number }
  | { readonly op: 'size'; readonly w: number; readonly h: number }
  | { readonly op: 'latin-size'; readonly w: number; readonly h: number }
  | { readonly op: 'bold'; readonly on: boolean }
  | { readonly op: 'align'; readonly align: Align }
  | { readonly op: 'spacing'; readonly dots: number | null }
  | { readonly op: 'qr-module'; readonly dots: number }
  | { readonly op: 'qr-level'; readonly level: QrLevel }
  | { readonly op: 'qr-data'; readonly data: string }
  | { readonly op: 'qr-print' }
  | { readonly op: 'raster'; readonly rowBytes: number; readonly rows: number; readonly bits: Uint8Array }
  | { readonly op: 'cut'; readonly kind: 'partial' | 'full'; readonly feed: number }
  | { readonly op: 'process-id'; readonly id: string }
  | { readonly op: 'ask-paper' }
  | { readonly op: 'auto-status'; readonly mask: number }
  | { readonly op: 'unknown'; readonly bytes: readonly number[] };

export type Align = 'left' | 'centre' | 'right';
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

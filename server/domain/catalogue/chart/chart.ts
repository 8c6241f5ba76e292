/** A lane: everything in it is done by the same. */
export interface ChartLane {
  readonly id: string;
  readonly name: string;
}

/**
 * Something in the chart. `fork` and `join` are the bars where branches start side by side and are waited for; they lie in
 * no lane, and say nothing.
 */
export interface ChartNode {
  readonly id: string;
  readonly kind: 'start' | 'step' | 'end' | 'fork' | 'join';
  readonly lane: string | null;
  readonly title: string;
  /** Below the title; its lines are kept apart. */
  readonly note: string | null;
  readonly limit: string | null;
  /** Something is judged in it: a bold frame. */
  readonly judges: boolean;
  /** Only rare ways lead to it: a dashed frame. */
  readonly rare: boolean;
  readonly disclosed: boolean;
  /** Its number among the points of supervision. */
  readonly point: number | null;
}

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  /** Drawn dashed. */
  readonly rare: boolean;
  /** It leads back, against the flow. */
  readonly returns: boolean;
}

/** A fact of the head: what it is, and the figure in bold. */
export interface ChartFact {
  readonly name: string;
  readonly value: string;
  /** No bureau has confirmed it: 示例 stands behind it. */
  readonly example: boolean;
}

/** A titled list of the foot. */
export interface ChartList {
  readonly title: string;
  readonly lines: readonly string[];
  /** Its lines bear the numbers 1, 2, 3 in discs. */
  readonly numbered: boolean;
}

/** A flow chart before anything is placed: who acts, what is done, what leads where, and what is said around it. */
export interface Chart {
  readonly name: string;
  /** What kind of chart it is, behind the name. */
  readonly suffix: string;
  readonly facts: readonly ChartFact[];
  /** Bureau, kind, version and date. */
  readonly origin: readonly string[];
  readonly lanes: readonly ChartLane[];
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly lists: readonly ChartList[];
  /** Beside the list of complaints; null: none. */
  readonly qr: string | null;
  readonly legend: readonly string[];
  /** What stands behind an example, and on what is published. */
  readonly marks: { readonly example: string; readonly disclosed: string };
}

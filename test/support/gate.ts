/** A gate that streams pass through: shut, they wait; opened, all go on. */
export interface Gate {
  shut(): void;
  open(): void;
  whenOpen(): Promise<void>;
}

/** An open gate. */
export function makeGate(): Gate {
  let shut: Promise<void> | null = null;
  let letGo: () => void = () => undefined;
  return {
    shut: () => {
      shut ??= new Promise(resolve => (letGo = resolve));
    },
    open: () => {
      shut = null;
      letGo();
    },
    whenOpen: async () => {
      while (shut) await shut;
    },
  };
}

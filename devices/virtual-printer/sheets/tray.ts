import { JOB_STATE } from '../../ipp/tags.ts';
import { LOW_SHEETS, NO_SHEET_FAULTS, type SheetFaults } from './faults.ts';

/** A document that was handed over, and how much of it is on paper. */
export interface PrintedJob {
  readonly id: number;
  readonly name: string;
  /** Who handed it over, by the name that was given. */
  readonly user: string;
  readonly pdf: Buffer;
  readonly pages: number;
  readonly printed: number;
  /** One of JOB_STATE. */
  readonly state: number;
  /** Monotonic ms; null: not yet. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/** Pages of a PDF, counted by their objects; one at least, so that what cannot be read takes a sheet. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 1;
}

/**
 * The inside of an A4 printer: jobs one after the other, a sheet at a time. Where the tray is empty, the cover open or
 * paper jammed, it stands still and goes on by itself afterwards, as real ones do.
 */
export class Tray {
  readonly #jobs: PrintedJob[] = [];
  #faults: SheetFaults = NO_SHEET_FAULTS;
  #timer: NodeJS.Timeout | null = null;

  get faults(): SheetFaults {
    return this.#faults;
  }

  /** Why it stands or warns, in IPP's words (RFC 8011 5.4.12). */
  get reasons(): string[] {
    const { sheets, coverOpen, jammed } = this.#faults;
    const why = [
      ...(sheets === 0 ? ['media-empty-error'] : []),
      ...(coverOpen ? ['cover-open-error'] : []),
      ...(jammed ? ['media-jam-error'] : []),
      ...(sheets !== null && sheets > 0 && sheets <= LOW_SHEETS ? ['media-low-warning'] : []),
    ];
    return why.length === 0 ? ['none'] : why;
  }

  get stopped(): boolean {
    const { sheets, coverOpen, jammed } = this.#faults;
    return sheets === 0 || coverOpen || jammed;
  }

  /** Every job, oldest first. */
  jobs(): readonly PrintedJob[] {
    return this.#jobs.map(job =>
      this.stopped && job.state === JOB_STATE.processing ? { ...job, state: JOB_STATE.stopped } : job,
    );
  }

  set(change: Partial<SheetFaults>): void {
    this.#faults = { ...this.#faults, ...change };
    this.#work();
  }

  add(name: string, user: string, pdf: Buffer): PrintedJob {
    const job = {
      id: this.#jobs.length + 1,
      name,
      user,
      pdf: Buffer.from(pdf),
      pages: pagesOf(pdf),
      printed: 0,
    };
    const times = { createdAt: performance.now(), startedAt: null, endedAt: null };
    this.#jobs.push({ ...job, ...times, state: JOB_STATE.pending });
    this.#work();
    return this.jobs().at(-1)!;
  }

  /** Gives a job up; false where it is over already or never was. */
  cancel(id: number): boolean {
    const job = this.#jobs.find(one => one.id === id);
    if (!job || job.state >= JOB_STATE.canceled) return false;
    this.#put({ ...job, state: JOB_STATE.canceled });
    return true;
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #work(): void {
    const job = this.#jobs.find(({ state }) => state < JOB_STATE.canceled);
    if (this.#timer || !job) return;
    if (job.state === JOB_STATE.pending) this.#put({ ...job, state: JOB_STATE.processing });
    if (this.stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#feed(job.id);
      this.#work();
    }, this.#faults.sheetMs);
  }

  /** One sheet comes out, if the job is still wanted and nothing stopped meanwhile. */
  #feed(id: number): void {
    const job = this.#jobs.find(one => one.id === id)!;
    if (job.state >= JOB_STATE.canceled || this.stopped) return;
    const printed = job.printed + 1;
    this.#put({ ...job, printed, state: printed >= job.pages ? JOB_STATE.completed : JOB_STATE.processing });
    const { sheets } = this.#faults;
    if (sheets !== null) this.#faults = { ...this.#faults, sheets: sheets - 1 };
  }

  #put(job: PrintedJob): void {
    const now = performance.now();
    const startedAt = job.startedAt ?? (job.state === JOB_STATE.pending ? null : now);
    const endedAt = job.state >= JOB_STATE.canceled ? now : null;
    this.#jobs[job.id - 1] = { ...job, startedAt, endedAt };
  }
}

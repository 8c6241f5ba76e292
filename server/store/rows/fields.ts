/** A row as a driver gives it: big numbers may come as text or bigint, booleans as 0 and 1. */
export class Fields {
  private readonly row: Readonly<Record<string, unknown>>;
  constructor(row: Readonly<Record<string, unknown>>) {
    this.row = row;
  }
  text(column: string): string {
    return String(this.row[column]);
  }
  textOrNull(column: string): string | null {
    const value = this.row[column];
    return value === null || value === undefined ? null : String(value);
  }
  number(column: string): number {
    return Number(this.row[column]);
  }
  numberOrNull(column: string): number | null {
    const value = this.row[column];
    return value === null || value === undefined ? null : Number(value);
  }
  flag(column: string): boolean {
    return Number(this.row[column]) === 1;
  }
  jsonOrNull<T>(column: string): T | null {
    const text = this.textOrNull(column);
    return text === null ? null : (JSON.parse(text) as T);
  }
  json<T>(column: string): T {
    return JSON.parse(this.text(column)) as T;
  }
}

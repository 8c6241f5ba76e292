import {
  type FileDay,
  type FileFault,
  type FileYear,
  isDay,
  isFault,
  isYear,
  type WholeFile,
} from './file-year.ts';
import { JsonFault, type JsonNode, readJson } from './json-lines.ts';

/**
 * Takes a JSON text: `{ years: { "2027": { papers, days } } }`, or one year as `{ year, papers, days }`. A day is
 * `{ name, date, isOffDay }`, or `off` for the last.
 */
export function readJsonYears(text: string): WholeFile {
  const faults: FileFault[] = [];
  const years: FileYear[] = [];
  function take(node: JsonNode, year: number, said: string): void {
    if (!isYear(year))
      return void faults.push({ line: node.line, code: 'bad_year', value: said.slice(0, 20) });
    const days = member(node, 'days');
    if (!days || !Array.isArray(days.value))
      return void faults.push({ line: node.line, code: 'no_days', value: said });
    const read = (days.value as readonly JsonNode[]).map(dayOf);
    faults.push(...read.filter(isFault));
    years.push({ line: node.line, year, source: sourceOf(node), days: read.filter(isDay) });
  }
  try {
    const whole = readJson(text);
    const named = member(whole, 'years');
    const single = member(whole, 'year');
    if (named?.value instanceof Map) {
      for (const [year, node] of named.value as ReadonlyMap<string, JsonNode>) take(node, Number(year), year);
    } else if (single) take(whole, Number(single.value), String(single.value));
    else faults.push({ line: whole.line, code: 'no_years', value: '' });
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { years: [], faults: [{ line: error.line, code: 'not_json', value: '' }] };
  }
  return { years, faults };
}

const member = ({ value }: JsonNode, name: string): JsonNode | undefined =>
  value instanceof Map ? (value as ReadonlyMap<string, JsonNode>).get(name) : undefined;

function sourceOf(node: JsonNode): string {
  const papers = member(node, 'papers')?.value;
  const said = Array.isArray(papers)
    ? (papers as readonly JsonNode[]).map(paper => paper.value)
    : [member(node, 'source')?.value];
  return said
    .filter(one => typeof one === 'string')
    .join(' ')
    .trim();
}

function dayOf(node: JsonNode): FileDay | FileFault {
  const [date, name] = [member(node, 'date')?.value, member(node, 'name')?.value];
  const off = (member(node, 'isOffDay') ?? member(node, 'off'))?.value;
  if (typeof date !== 'string' || typeof name !== 'string')
    return { line: node.line, code: 'bad_day', value: '' };
  if (typeof off !== 'boolean') return { line: node.line, code: 'bad_off', value: date };
  return { line: node.line, date, name: name.trim(), off };
}

import type { Slip } from '../../server/contract/printing.ts';
import { type Paper, rule, type SlipLine, small, tall } from './lines.ts';

/** The legs of a route, one under the other with where each is (rule T21); nothing where the number has none. */
export function legLines({ route }: Pick<Slip, 'route'>, on: Paper): SlipLine[] {
  if (!route) return [];
  const { columns, clean } = on;
  const title = route.ordered ? '一个号，按顺序办：' : '一个号，不分先后：';
  const legs = route.legs.flatMap(({ queue, place }, at) => {
    const mark = route.ordered ? `${at + 1}.` : '·';
    return tall(
      `${mark} ${clean(queue.zh)} ${clean(place.zh)}`,
      columns,
      2,
      at === route.legs.length - 1 ? 8 : 6,
    );
  });
  return [rule('-', columns, 10), ...small(title, columns, 1, 6, 8), ...legs];
}

import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import type { VoiceSettings } from './settings.ts';

/**
 * Sets how the hall calls by voice; refuses a base that is not the present one (rule H4), no language at all, a zone or
 * a board that is not in the plan, a zone twice, and a board that shows other zones or hangs over one counter.
 */
export function decideSetVoice(
  hall: Hall,
  act: Act<{ readonly settings: VoiceSettings; readonly base?: number | undefined }>,
): Decision<null> {
  const { settings, base } = act.input;
  if (base !== undefined && base !== (hall.voiceSettings.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  if (settings.times.zh + settings.times.en === 0) return refuse('voice.no_language');
  const { zones } = settings;
  if (new Set(zones.map(({ zoneId }) => zoneId)).size < zones.length) return refuse('voice.zone_twice');
  for (const { zoneId, boardIds } of zones) {
    if (!hall.zones.has(zoneId)) return refuse('zone.unknown');
    for (const boardId of boardIds) {
      const board = hall.boards.get(boardId);
      if (!board) return refuse('board.unknown');
      const shows = board.zoneIds.length === 0 || board.zoneIds.includes(zoneId);
      if (!shows || (board.shows !== 'hall' && board.shows !== 'waiting'))
        return refuse('voice.other_zone', { boardId, zoneId });
    }
  }
  return accept([{ kind: 'voice.set', settings }], null);
}

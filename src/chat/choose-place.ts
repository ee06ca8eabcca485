import type { Choice, Outgoing } from '../domain/outgoing.ts';
import { PLACE } from '../text/vi/bot.ts';
import { placeOf } from './roles.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';

/** `/diaphuong [tên]`: which locality this chat asks about, by name or from a list. */
export function choosePlace(words: string, turn: Turn): Reply {
  const { directory } = turn.tools;
  const places = directory.places();
  if (places.length === 0) return reply(saying(PLACE.none));
  if (words === '') {
    const now = placeOf(turn);
    return reply(offer([...(now === null ? [] : [PLACE.now(now)]), PLACE.ask], places));
  }
  const [place, ...others] = directory.placesNamed(words);
  if (place === undefined) return reply(saying(PLACE.unknown(words, places)));
  if (others.length > 0) return reply(offer([PLACE.several(words)], [place, ...others]));
  return reply(saying(PLACE.set(place)), [{ set: 'place', place }]);
}

function offer(texts: readonly string[], places: readonly string[]): Outgoing {
  const choices = places.map((place): readonly Choice[] => [
    { label: place, words: [], shown: true, deed: { do: 'place', place, text: '' } },
  ]);
  return { blocks: texts.map((text) => ({ of: 'paragraph', text })), choices };
}

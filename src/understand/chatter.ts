import type { Ask } from '../domain/understood.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const THANKS = / (?:cam on|thanks?|thank you|tks|thks|da ta) /u;
const AGREES =
  / (?:ok|oke|okay|vang|da|duoc roi|hieu roi|ro roi|nam duoc|biet roi|tot|tuyet voi|tam biet|bye|chao nhe) /u;
const GREETING = / (?:chao|hello|hi|hey|alo|a lo) /u;
/** Syllables of politeness: a message of nothing else has no matter in it. Folded. */
const POLITE = list(`
  a ad admin alo anh ban biet bot buoi bye ca cam chao chi chieu chuc cua da day di do du duoc em gi giup good hay hello hey hi
  hieu ho ich khoe kinh la lam lanh lo luon minh mn moi nam ngay nguoi nha nhan nhe nhi nhieu nhung oi ok oke okay on qua quy
  rat ro roi sang su tam tat ta te that thanks thank thay thks the thi thong tin tks toi tot tra loi tro truoc tuyet uh u va vang vay
  ve vi viec voi vui ve xin you`);

/** Thanks, agreement or a greeting and nothing else; null for everything with matter in it. */
export function readChatter(words: string): Ask | null {
  const syllables = words.trim().split(' ');
  if (!syllables.every((syllable) => POLITE.has(syllable)) || / (?:lam gi|viec gi|gi vay|la gi) /u.test(words))
    return null;
  if (THANKS.test(words)) return 'thanks';
  if (GREETING.test(words)) return 'greeting';
  return AGREES.test(words) ? 'thanks' : null;
}

import type { Ask } from '../domain/understood.ts';

const PARTICLES =
  'a|nha|nhe|nhi|nhieu|lam|ban|bot|em|anh|chi|ad|admin|oi|da|vang|uh|u|ok|oke|okay|duoc|roi|hieu|tot|tuyet voi|qua|that|rat|xin|chao|the|hay|vay|minh|toi|ca nha|moi nguoi|nua|day';
const THANKS = new RegExp(
  `^ (?:(?:${PARTICLES}) )*(?:cam on|cam o n|thanks?|thank you|tks|thks|da ta) (?:(?:${PARTICLES}|ban|vi da (?:giup|ho tro)|su ho tro) )*$`,
  'u',
);
const AGREES = new RegExp(
  `^ (?:(?:ok|oke|okay|vang|da|uh|u|duoc roi|hieu roi|ro roi|tot|tuyet voi|tot qua|hay qua|nhe|a|bot|ban|em|tam biet|bye|chao nhe) )+$`,
  'u',
);
const GREETING = new RegExp(
  `^ (?:(?:xin |da |em |kinh )?chao|hello|hi|hey|alo|a lo)(?: (?:${PARTICLES}|buoi sang|buoi chieu|buoi toi))* $`,
  'u',
);

/** Thanks, agreement or a greeting and nothing else; null for everything with matter in it. */
export function readChatter(words: string): Ask | null {
  if (THANKS.test(words) || AGREES.test(words)) return 'thanks';
  return GREETING.test(words) ? 'greeting' : null;
}

import type { Alteration } from './attack.ts';

const LOOK_ALIKES: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і' };
const ROLES: Readonly<Record<string, string>> = { chủ: 'phối', trì: 'hợp', phối: 'chủ', hợp: 'trì' };

const ALTERATIONS: Readonly<Record<Alteration, (text: string) => string>> = {
  'negation-dropped': (text) => text.replace(/\s*(?:không|chưa)\s+/iu, ' ').trim(),
  'negation-cut-off': (text) => /(?:không|chưa)\s+(.+)$/isu.exec(text)?.[1] ?? text,
  'digit-changed': (text) => text.replace(/\d(?!.*\d)/su, (digit) => String((Number(digit) + 3) % 10)),
  'role-swapped': (text) =>
    text.replace(/(chủ|phối) (trì|hợp)/giu, (_, one: string, other: string) => {
      const swapped = `${ROLES[one.toLowerCase()] ?? one} ${ROLES[other.toLowerCase()] ?? other}`;
      return /^\p{Lu}/u.test(one) ? swapped.charAt(0).toUpperCase() + swapped.slice(1) : swapped;
    }),
  'agency-swapped': (text) =>
    text.replace(/Phòng Giáo dục và Đào tạo|Phòng Y tế|UBND huyện|ngân sách huyện/u, (name) =>
      name === 'ngân sách huyện' ? 'ngân sách tỉnh' : 'Phòng Nội vụ',
    ),
  'word-added': (text) => text.replace(/ (\S+) (\S+)([.;]?)$/u, ' $1 $2 ngay$3'),
  'word-left-out': (text) => text.split(' ').toSpliced(3, 1).join(' '),
  'ends-joined': (text) => {
    const words = text.split(' ');
    return [...words.slice(0, 3), ...words.slice(-3)].join(' ');
  },
  'middle-of-words': (text) => text.slice(2, -2),
  'with-ellipsis': (text) => {
    const words = text.split(' ');
    return `${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}`;
  },
  'look-alikes': (text) => text.replace(/[aeocpi]/gu, (letter) => LOOK_ALIKES[letter] ?? letter),
  'one-word': (text) => text.split(' ').find((word) => word.length > 4) ?? text,
};

/** A text with something done to it; null where it gives no opening for that. */
export function altered(text: string, how: Alteration): string | null {
  const result = ALTERATIONS[how](text);
  return result === text || result === '' ? null : result;
}

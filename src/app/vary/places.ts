import { PROVINCES } from '../../text/office/provinces.ts';

/** A place that a variant is moved to. */
export interface NewPlace {
  readonly name: string;
  /** As the original has it: `xã`, `huyện`, `tỉnh`, … */
  readonly level: string;
  /** Where it lies; its own name for a province. */
  readonly province: string;
}

const COMMUNES: ReadonlySet<string> = new Set(['xã', 'phường', 'thị trấn']);
/** Provinces that have a commune of the same name. */
const NAMESAKES = 2;
const FIRST = ['Sơn', 'Tân', 'Phú', 'Vĩnh', 'An', 'Bình', 'Long', 'Mỹ'];
const SECOND = ['Hà', 'Hải', 'Lộc', 'Thạnh', 'Khê', 'Tịnh', 'Mai'];

/** Names put together of the syllables that places commonly have. */
const INVENTED = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));

/**
 * The places of one level, in the order in which they are used. Communes, districts and towns share their names, and
 * every commune's name stands in two provinces, as it is in life ("xã Sơn Hải", "huyện Sơn Hải").
 * @param names what to call them; none for invented names. Provinces keep their own
 * @param namesakes false where a document does not name the province, and so cannot tell two communes of one name apart
 */
export function placesOf(level: string, names: readonly string[], namesakes: boolean): readonly NewPlace[] {
  const provinces = PROVINCES.map(capitalised);
  if (level === 'tỉnh') return provinces.map((name) => ({ name, level, province: name }));
  const provinceAt = (at: number): string => provinces[at % provinces.length] ?? '';
  const given = names.length > 0 ? names : INVENTED;
  if (!COMMUNES.has(level)) return given.map((name, at) => ({ name, level, province: provinceAt(at * 5) }));
  return given.flatMap((name, at) =>
    Array.from({ length: namesakes ? NAMESAKES : 1 }, (_, twin) => ({
      name,
      level,
      province: provinceAt(at * 5 + twin * 11 + 1),
    })),
  );
}

function capitalised(name: string): string {
  return name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}

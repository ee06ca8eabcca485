/** Ways in which scanners, converters and copy-and-paste spoil a good document without changing its words. */
export type Damage = (text: string, random: () => number) => string;

const paragraphs = (text: string): string[] => text.split(/\n/u);

/** Every printed line cut to a width, as a mail program does; empty lines stay. */
export const rewrap =
  (width: number): Damage =>
  (text) =>
    paragraphs(text)
      .flatMap((line) => {
        const lines: string[] = [''];
        for (const word of line.trim().split(/\s+/u)) {
          const last = lines.at(-1) ?? '';
          if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
          else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
        }
        return lines;
      })
      .join('\n');

/** An empty line after every line. */
export const blankLines: Damage = (text) => paragraphs(text).join('\n\n');

/** No empty lines at all. */
export const noBlankLines: Damage = (text) =>
  paragraphs(text)
    .filter((line) => line.trim() !== '')
    .join('\n');

/** A page break (form feed, empty lines, a page number) in the middle of long lines. */
export const pageBreaks: Damage = (text, random) =>
  paragraphs(text)
    .map((line) => {
      const words = line.split(' ');
      if (words.length < 24 || random() > 0.3) return line;
      const at = 8 + Math.floor(random() * (words.length - 16));
      return `${words.slice(0, at).join(' ')}\n\n\f\n${words.slice(at).join(' ')}`;
    })
    .join('\n');

/** Markdown marks around lines and words. */
export const strewnMarks: Damage = (text, random) =>
  paragraphs(text)
    .map((line) => {
      if (line.trim() === '' || line.includes('*') || line.startsWith('#')) return line;
      const kind = random();
      if (kind < 0.1) return `**${line.trim()}**`;
      if (kind < 0.2) return `### ${line.trim()}`;
      if (kind < 0.3) return line.replace(/(\p{L}{3,})/u, '*$1*');
      if (kind < 0.4) return `| ${line.trim()} |`;
      return line;
    })
    .join('\n');

/** Letters and marks apart, as macOS and some PDF programs write. */
export const decomposed: Damage = (text) => text.normalize('NFD');

/** Spaces before and behind lines, doubled between words. */
export const looseSpaces: Damage = (text, random) =>
  paragraphs(text)
    .map((line) =>
      line.trim() === ''
        ? line
        : `${random() < 0.5 ? '   ' : ''}${line.replace(/ /gu, () => (random() < 0.1 ? '  ' : ' '))}  `,
    )
    .join('\n');

/** Numbers of headings lost or repeated: sections may differ, nothing else. */
export const wrongNumbers: Damage = (text, random) =>
  paragraphs(text)
    .map((line) => (random() < 0.25 ? line.replace(/^([*# ]*)\d{1,2}\./u, '$12.') : line))
    .join('\n');

/** The ways that leave everything readable, by what a person would call them. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut to 60 characters': rewrap(60),
  'cut to 90 characters': rewrap(90),
  'an empty line after every line': blankLines,
  'no empty lines': noBlankLines,
  'page breaks in sentences': pageBreaks,
  'Markdown marks': strewnMarks,
  'loose spaces': looseSpaces,
  'letters and marks apart': decomposed,
};

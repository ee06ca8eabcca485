/** A property of a component: `DTSTART;VALUE=DATE:20241122`. */
export interface Property {
  readonly name: string;
  readonly parameters: readonly string[];
  /** As written; of a text what it means. */
  readonly value: string;
}

/** A component of a calendar with what stands in it. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

const MOST_OCTETS = 75;
const TEXTS: ReadonlySet<string> = new Set(['SUMMARY', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME', 'COMMENT', 'LOCATION']);

/**
 * Reads an iCalendar object as RFC 5545 wants it, and nothing else: lines end with CRLF and have at most 75 octets, no
 * character is divided between two, components nest, texts are escaped. @throws Error that says what is wrong
 */
export function parseCalendar(bytes: Uint8Array): Component {
  const lines = unfolded(physicalLines(bytes));
  const root: Component & { readonly components: Component[] } = { name: '', properties: [], components: [] };
  const open: (Component & { readonly properties: Property[]; readonly components: Component[] })[] = [
    { ...root, properties: [], components: root.components },
  ];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(line) ?? refuse(`no property: ${line}`);
    const current = open.at(-1) ?? refuse('nothing is open');
    if (name === 'BEGIN') {
      const inner = { name: value, properties: [], components: [] };
      current.components.push(inner);
      open.push(inner);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) refuse(`END:${value} ends something else`);
    } else {
      current.properties.push({
        name,
        parameters: parameters.split(';').slice(1),
        value: TEXTS.has(name) ? textOf(value) : value,
      });
    }
  }
  const [calendar, ...more] = root.components;
  if (open.length !== 1 || more.length > 0 || calendar?.name !== 'VCALENDAR') return refuse('not one whole calendar');
  for (const needed of ['VERSION', 'PRODID']) oneOf(calendar, needed);
  for (const event of calendar.components) for (const needed of ['UID', 'DTSTAMP', 'DTSTART']) oneOf(event, needed);
  return calendar;
}

/** The one property of a name. */
export function oneOf({ name: of, properties }: Component, name: string): Property {
  const [one, ...more] = properties.filter((property) => property.name === name);
  return one === undefined || more.length > 0 ? refuse(`${of} has not one ${name}`) : one;
}

function physicalLines(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    if (bytes[at - 1] !== 13) refuse('a line ends without CR');
    if (at - 1 - from > MOST_OCTETS) refuse(`a line has ${at - 1 - from} octets`);
    const line = decoder.decode(bytes.subarray(from, at - 1));
    if (/\p{Cc}/u.test(line)) refuse('a control character');
    lines.push(line);
    from = at + 1;
  }
  if (from !== bytes.length) refuse('the last line is open');
  return lines;
}

function unfolded(physical: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const line of physical) {
    if (line.startsWith(' ')) lines.push(`${lines.pop() ?? refuse('begins folded')}${line.slice(1)}`);
    else lines.push(line);
  }
  return lines;
}

function textOf(value: string): string {
  if (/(?<!\\)(?:\\\\)*(?:[;,]|\\(?![\\;,nN]))/u.test(value)) refuse(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/gu, (_, mark: string) => (/n/iu.test(mark) ? '\n' : mark));
}

function refuse(why: string): never {
  throw new Error(`no iCalendar: ${why}`);
}

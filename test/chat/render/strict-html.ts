const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
]);
const TAGS: readonly string[] = ['b', 'blockquote'];
/** One tag, one entity, or one stretch of anything that needs neither. */
const TOKEN = /<(?<slash>\/?)(?<tag>[a-z]+)>|(?<entity>&[a-z]+;)|(?<plain>[^<>&"]+)/uy;

/**
 * Reads HTML as strictly as Telegram does, and more: only tags that the product means, balanced and none inside another
 * of its kind, only the four entities, no bare mark. Gives the text that is left.
 * @throws Error where the HTML would be refused
 */
export function strictText(html: string): string {
  const open: string[] = [];
  let text = '';
  const token = new RegExp(TOKEN);
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const groups = token.exec(html)?.groups;
    if (groups === undefined) throw new Error(`unreadable at ${at}: ${html.slice(at, at + 20)}`);
    const { slash, tag, entity, plain } = groups;
    if (entity !== undefined) text += meant(entity);
    else if (tag === undefined) text += plain ?? '';
    else if (!TAGS.includes(tag)) throw new Error(`Unsupported start tag "${tag}"`);
    else if (slash === '/' && open.pop() !== tag) throw new Error(`Unexpected end tag "${tag}"`);
    else if (slash === '' && open.includes(tag)) throw new Error(`Nested "${tag}"`);
    else if (slash === '') open.push(tag);
  }
  if (open.length > 0) throw new Error(`Can't find end tag "${open.join()}"`);
  return text;
}

function meant(entity: string): string {
  const mark = ENTITIES.get(entity);
  if (mark === undefined) throw new Error(`Unsupported entity "${entity}"`);
  return mark;
}

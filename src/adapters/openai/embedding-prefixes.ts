/** What a model wants to stand before a text, to know what it is. */
export interface Prefixes {
  readonly query: string;
  readonly passage: string;
}

const NONE: Prefixes = { query: '', passage: '' };
const SEARCH = 'Represent this sentence for searching relevant passages: ';
const INSTRUCT = 'Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ';

/**
 * Families of models that were trained with such words and find less without them, by a part of their names; the first
 * that fits holds. The words are those of each model's own description. Whoever changes what stands before passages
 * gives the model's kept vectors another meaning: they have to be made again.
 */
const FAMILIES: readonly (readonly [RegExp, Prefixes])[] = [
  [/e5-[\w-]*instruct|qwen3-embedding/iu, { query: INSTRUCT, passage: '' }],
  [/(?:^|[/_-])e5(?:[_:-]|$)/iu, { query: 'query: ', passage: 'passage: ' }],
  [/nomic-embed/iu, { query: 'search_query: ', passage: 'search_document: ' }],
  [/embeddinggemma/iu, { query: 'task: search result | query: ', passage: 'title: none | text: ' }],
  [/arctic-embed[\w-]*?2/iu, { query: 'query: ', passage: '' }],
  [/arctic-embed|mxbai-embed|bge-[\w-]*-en/iu, { query: SEARCH, passage: '' }],
];

/** What stands before questions and passages for a model; nothing for most. */
export function prefixesOf(model: string): Prefixes {
  return FAMILIES.find(([name]) => name.test(model))?.[1] ?? NONE;
}

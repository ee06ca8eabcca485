import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** What a vector store is given that only ever sees vectors: texts are embedded elsewhere, and kept by their content. */
export function noEmbeddings(): EmbeddingsInterface {
  const refused = (): Promise<never> => Promise.reject(new TypeError('a vector store was given a text to embed'));
  return { embedDocuments: refused, embedQuery: refused };
}

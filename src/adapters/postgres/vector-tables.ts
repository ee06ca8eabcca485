/** Vectors, as the migrations leave the table. */
export interface VectorTables {
  vectors: {
    model: string;
    hash: string;
    dimension: number;
    vector: Buffer;
  };
}

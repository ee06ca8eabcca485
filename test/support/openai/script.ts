/** A message of a conversation as a client sent it. */
export interface ChatMessage {
  readonly role: string;
  readonly content: string;
  readonly toolCalls: readonly ToolCall[];
  /** Of a tool's result: the call that it answers. */
  readonly answers: string | null;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As it came over the wire. */
  readonly arguments: string;
}

export interface OfferedTool {
  readonly name: string;
  readonly description: string;
  /** JSON schema. */
  readonly parameters: unknown;
}

/** A request for a completion. */
export interface ChatRequest {
  /** The how-manieth request for a completion of this server; the first is 1. */
  readonly turn: number;
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  /** In the order in which they were offered; an agent offers the tool that takes its structured output last. */
  readonly tools: readonly OfferedTool[];
  /** The body as it was sent. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A request for vectors. */
export interface EmbeddingRequest {
  /** The how-manieth request for vectors of this server; the first is 1. */
  readonly turn: number;
  readonly model: string;
  readonly input: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a completion costs; without it, a quarter of the letters on both sides. */
export interface ScriptedUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
}

/** How a server can fail a client, each seen on a real one. */
export type Failure =
  /** Reads the request and never says a word. */
  | { readonly fail: 'silence' }
  /** An error as the API gives it; `retryAfter` as the header has it, in seconds. */
  | {
      readonly fail: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly code?: string;
      readonly message?: string;
      /** The name of the field that is at fault. */
      readonly param?: string;
    }
  | { readonly fail: 'redirect'; readonly to: string }
  | { readonly fail: 'empty-body' }
  /** A completion without choices; vectors without data. */
  | { readonly fail: 'empty-choices' }
  | { readonly fail: 'broken-json' }
  | { readonly fail: 'invalid-utf8' }
  /** Whole and valid, but of so many bytes. */
  | { readonly fail: 'large'; readonly bytes: number }
  /** Never ends: one piece after the other, as fast as they are taken. */
  | { readonly fail: 'endless' }
  /** Never ends: one byte at a time, `everyMs` apart. */
  | { readonly fail: 'drip'; readonly everyMs: number }
  /** A page instead of an answer, as a proxy's sign-in has it. */
  | { readonly fail: 'html' }
  /** The connection is torn: before the answer, or after its first half. */
  | { readonly fail: 'reset'; readonly half?: boolean };

/** What a model says. */
export type Reply =
  | {
      readonly say: string;
      readonly finish?: 'stop' | 'length' | 'content_filter';
      readonly refusal?: string;
      readonly usage?: ScriptedUsage;
    }
  /** Calls of tools; `arguments` an object, or the text itself where it is to be broken. */
  | {
      readonly call: readonly { readonly name: string; readonly arguments: object | string; readonly id?: string }[];
      readonly usage?: ScriptedUsage;
    }
  /** The structured output: a call of the tool that was offered last. */
  | { readonly output: unknown; readonly usage?: ScriptedUsage };

export type ChatScript = Reply | Failure;

/** A model's brain. Asked once a request; may take its time. */
export type ChatHandler = (request: ChatRequest) => ChatScript | Promise<ChatScript>;

/** Null where the vectors are to be given. */
export type EmbeddingHandler = (request: EmbeddingRequest) => Failure | null | Promise<Failure | null>;

/** A request as it arrived, for what must, and must not, be in it. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it was sent: texts of the wire, for canaries. */
  readonly text: string;
}

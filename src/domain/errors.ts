/** Exit codes of the commands (sysexits where one exists). */
export const EXIT = { ok: 0, failed: 1, usage: 2, noInput: 66, busy: 73 } as const;

export type ErrorCode =
  | 'setting-invalid'
  | 'usage'
  | 'input-missing'
  | 'input-unreadable'
  | 'input-too-large'
  | 'input-not-text'
  | 'input-empty'
  | 'data-folder-busy'
  | 'data-folder-unusable'
  | 'store-failed'
  | 'conflict'
  | 'update-unreadable'
  | 'model-failed'
  | 'unexpected'
  | 'question-too-long'
  | 'question-empty';

const EXIT_OF: Record<ErrorCode, number> = {
  'setting-invalid': EXIT.usage,
  usage: EXIT.usage,
  'input-missing': EXIT.noInput,
  'input-unreadable': EXIT.noInput,
  'input-too-large': EXIT.noInput,
  'input-not-text': EXIT.noInput,
  'input-empty': EXIT.noInput,
  'data-folder-busy': EXIT.busy,
  'data-folder-unusable': EXIT.failed,
  'store-failed': EXIT.failed,
  conflict: EXIT.failed,
  'update-unreadable': EXIT.failed,
  'model-failed': EXIT.failed,
  unexpected: EXIT.failed,
  'question-too-long': EXIT.usage,
  'question-empty': EXIT.usage,
};

/** True for one of our codes: for an error that another process reports. */
export function isErrorCode(word: unknown): word is ErrorCode {
  return typeof word === 'string' && Object.hasOwn(EXIT_OF, word);
}

/**
 * An error that was foreseen: `message` is the one Vietnamese sentence a person reads, `facts` is what the log
 * records (never tokens, never message texts).
 */
export class ProductError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;

  constructor(
    code: ErrorCode,
    message: string,
    facts: Readonly<Record<string, string | number | boolean | null>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ProductError';
    this.code = code;
    this.facts = facts;
  }

  /** The exit code of a command that ends with this error. */
  get exitCode(): number {
    return EXIT_OF[this.code];
  }
}

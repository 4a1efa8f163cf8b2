export type ErrorCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-binary'
  | 'file-too-large'
  | 'format-unsupported'
  | 'format-broken'
  | 'layout-unknown'
  | 'company-unknown'
  | 'call-unknown'
  | 'company-missing'
  | 'question-empty'
  | 'question-too-long'
  | 'config-wrong'
  | 'store-broken'
  | 'citation-unverified'
  | 'not-permitted'
  | 'usage';

/** Details a caller may act on; never secrets, never transcript text beyond a few words. */
export type ErrorFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The one error class of the core. Its message is a single plain line (what, where, what was expected),
 * fit to be shown to a user as it is. "Nothing found" is an Answer and never an error.
 */
export class EarshotError extends Error {
  override readonly name = 'EarshotError';
  readonly code: ErrorCode;
  readonly fields: ErrorFields;

  constructor(code: ErrorCode, message: string, fields: ErrorFields = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.fields = fields;
  }
}

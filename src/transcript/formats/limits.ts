/** What one file may cost. A file beyond any of these gets its own typed error; nothing else is harmed. */
export const LIMITS = {
  /** Bytes of a file, by format. The longest calls are under 1 MB of text. */
  bytes: { text: 20e6, html: 25e6, pdf: 60e6, docx: 40e6, subtitles: 20e6, json: 40e6 },
  /** Characters of text taken out of a file. */
  textChars: 20e6,
  /** Bytes of all parts of a zipped document when unpacked, how often more that may be than packed, and how many parts. */
  unpackedBytes: 120e6,
  unpackedRatio: 250,
  parts: 3000,
  pages: 600,
  /** Levels of nesting in JSON or HTML. */
  depth: 400,
  timeMs: 20_000,
  heapMb: 700,
} as const;

/** The formats a call may come in. */
export type Format = keyof typeof LIMITS.bytes;

export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  text: 'text file',
  html: 'HTML page',
  pdf: 'PDF',
  docx: 'Word document',
  subtitles: 'subtitle file',
  json: 'JSON file',
};

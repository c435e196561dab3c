/** What a command is called with and where it prints: results to `out`, progress and warnings to `err`. */
export interface Terminal {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Asks the person who sits at the terminal, without showing the answer; absent where nobody does. */
  readonly askSecret?: (question: string) => Promise<string>;
  /** Shows one line that the next one replaces and an empty one takes away; absent where nobody looks on. */
  readonly status?: (line: string) => void;
  /**
   * Calls back when the person asks to stop. What it returns ends that: from then on a command that is stopped ends at once.
   * Absent where nobody can ask.
   */
  readonly onStop?: (stop: () => void) => () => void;
}

/** Text of a document as a terminal may show it: control characters (escape sequences among them) are made visible. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === "\n" || character === "\t"
      ? character
      : character === "\u00ad" || character === "\u200b"
        ? ""
        : "\ufffd",
  );
}

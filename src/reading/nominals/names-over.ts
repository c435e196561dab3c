import type { DraftMention, Token } from "../page.ts";

/** The names of a sentence by its tokens. */
interface NamesOver {
  /** The name that covers each token, the first of several. */
  readonly over: readonly (DraftMention | undefined)[];
  /** Its type, else empty. */
  readonly types: readonly string[];
  /** The first name behind the sentence. */
  readonly next: number;
}

/** Which names cover the tokens of a sentence; `from` is the first name that may. */
export function namesOver(tokens: readonly Token[], names: readonly DraftMention[], from: number): NamesOver {
  const over = new Array<DraftMention | undefined>(tokens.length).fill(undefined);
  const end = tokens.at(-1)?.end ?? 0;
  let next = from;
  let at = 0;
  for (; next < names.length; next += 1) {
    const name = names[next];
    if (!name || name.start >= end) break;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= name.start) at += 1;
    for (let part = at; part < tokens.length && (tokens[part]?.start ?? 0) < name.end; part += 1)
      over[part] ??= name;
  }
  return { over, types: over.map((it) => it?.type ?? ""), next };
}

import type { DraftMention, Token } from "../page.ts";

/** The type of the name that covers each token of a sentence, else empty; `from` is the first name that may, and the next one to ask with is returned. */
export function nameTypesOf(
  tokens: readonly Token[],
  names: readonly DraftMention[],
  from: number,
): { types: string[]; next: number } {
  const types = new Array<string>(tokens.length).fill("");
  let name = from;
  let at = 0;
  for (; name < names.length; name += 1) {
    const it = names[name];
    if (!it || it.start >= (tokens.at(-1)?.end ?? 0)) break;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= it.start) at += 1;
    for (let in_ = at; in_ < tokens.length && (tokens[in_]?.start ?? 0) < it.end; in_ += 1)
      if (types[in_] === "") types[in_] = it.type;
  }
  return { types, next: name };
}

import { foldedWords } from "../text/fold.ts";
import { shortHash } from "../text/hash.ts";
import type { Statement } from "./statement.ts";

/** From this many words on, equal words are words passed on, not chance. */
const REPEATED_WORDS = 6;
/** The same for what writers say in their own voice, where set phrases are common. */
const REPEATED_WORDS_OF_WRITERS = 10;

/** Keys of a statement: statements that share one are the same thing said by the same origin. */
export function statementKeys(statement: Statement, originOf: (documentId: string) => string): string[] {
  const { claim, assertedBy, read, quote } = statement;
  const origin = assertedBy?.key ?? `writer of ${originOf(read.document.id)}`;
  const manner = [claim.relation ?? "", claim.polarity, claim.modality];
  const parties = [statement.subjects, statement.objects].map((list) => list.map((it) => it.key));
  const words = foldedWords(quote).join(" ");
  const keys = [claim.relation === undefined ? [origin, ...manner, words] : [origin, ...manner, ...parties]];
  const needed = assertedBy ? REPEATED_WORDS : REPEATED_WORDS_OF_WRITERS;
  if (words.split(" ").length >= needed) {
    const isNamed = assertedBy !== null && assertedBy.key === assertedBy.id;
    const speaker = isNamed ? assertedBy.id : assertedBy ? "someone" : "a writer";
    const about = [statement.subjects, statement.objects].map((list) =>
      list.map((it) => (it.key === it.id ? it.id : "someone")),
    );
    keys.push([speaker, ...manner, ...about, words]);
  }
  return keys.map((key) => shortHash(JSON.stringify(key)));
}

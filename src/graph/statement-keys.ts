import { fold, foldedWords } from "../text/fold.ts";
import { shortHash } from "../text/hash.ts";
import { contentWords } from "./content-words.ts";
import type { Origins, Party, Statement } from "./statement.ts";

/** From this many words with a meaning on, equal words are words passed on, not chance. */
const REPEATED_WORDS = 4;
/** The same for what writers say in their own voice, where set phrases are common. */
const REPEATED_WORDS_OF_WRITERS = 7;

const keysOf = (parties: readonly Party[]): string[] => parties.map((it) => it.key);
/** Who is told of, over documents: whom a document does not name is anyone. */
const aboutOf = (parties: readonly Party[]): string[] =>
  parties.map((it) => (it.key === it.id ? it.id : "someone"));

/**
 * Keys of a statement: statements that share one are the same thing said by the same origin. Its origin is who says it;
 * where the writer does, whom he cites, else the text of which the report is a copy, and who published it or is credited.
 */
export function statementKeys(statement: Statement, origins: Pick<Origins, "originOf">): string[] {
  const { claim, assertedBy, quote, subjects, objects } = statement;
  const manner = [claim.relation ?? "", claim.polarity, claim.modality];
  const words = contentWords(quote);
  const content =
    claim.relation === undefined ? [foldedWords(quote).join(" ")] : [keysOf(subjects), keysOf(objects)];
  const keys: unknown[][] = originsOf(statement, origins).map((origin) => [origin, ...manner, ...content]);
  if (words.length >= (assertedBy ? REPEATED_WORDS : REPEATED_WORDS_OF_WRITERS)) {
    const isNamed = assertedBy !== null && assertedBy.key === assertedBy.id;
    const speaker = isNamed ? assertedBy.id : assertedBy ? "someone" : "a writer";
    const isWordForWord = isNamed && claim.relation === undefined;
    const about = isWordForWord ? [claim.polarity] : [...manner, aboutOf(subjects), aboutOf(objects)];
    keys.push([speaker, ...about, words.join(" ")]);
  }
  return keys.map((key) => shortHash(JSON.stringify(key)));
}

function originsOf({ assertedBy, cited, document }: Statement, origins: Pick<Origins, "originOf">): string[] {
  if (assertedBy) return [assertedBy.key, ...assertedBy.voices.map(voiceOf)];
  if (cited.length > 0) return cited.map(voiceOf);
  const voice = fold(document.publisher ?? "");
  return [`writer of ${origins.originOf(document.id)}`, ...(voice === "" ? [] : [voiceOf(voice)])];
}

const voiceOf = (name: string): string => `voice of ${name}`;

import type { Attribution, AttributionKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";

/** How the words of a source are given: as a clause, in quotation marks, as a noun phrase, as what is to be done, as what somebody is called, as what they are about. */
export type Wording = "clause" | "quote" | "noun" | "to" | "as" | "about";

/** An attribution as it is found, with what the claims that rest on it need to know. */
export interface Found {
  readonly source: Span | null;
  readonly cue: Span;
  /** What the source says, in the order of the text; apart where other words stand within. */
  readonly parts: readonly Span[];
  readonly kind: AttributionKind;
  /** The verb or noun of the cue, in its base form; "" where a mark alone shows who speaks. */
  readonly lemma: string;
  readonly wording: Wording;
  /** Offset of the word that heads the source, where the grammar tells. */
  readonly head: number | null;
  /** Offset of the word that heads whom it is said to: "told his wife". */
  readonly listener?: number | undefined;
  /** Offset of the word that heads who passed the words on: "was quoted by the agency as saying". */
  readonly quotedBy?: number | undefined;
  /** Offset of the word that heads from whom the source has it: "heard from his sergeant". */
  readonly heardFrom?: number | undefined;
}

/** The content of what was found: from its first word to its last. */
export const contentOf = ({ parts }: Pick<Found, "parts">): Span => ({
  start: parts[0]?.start ?? 0,
  end: parts.at(-1)?.end ?? 0,
});

/** An attribution on a page: what the reading keeps of it, and what only the claims need to know. */
export interface Told
  extends Attribution,
    Pick<Found, "lemma" | "wording" | "head" | "listener" | "quotedBy" | "heardFrom"> {}

export function toldOf(found: Found): Told {
  const { source, cue, kind, lemma, wording, head, listener, quotedBy, heardFrom, parts } = found;
  const content = contentOf(found);
  const told = { source, cue, content, kind, lemma, wording, head, listener, quotedBy, heardFrom };
  return parts.length > 1 ? { ...told, parts: [...parts] } : told;
}

/** What a reading keeps of an attribution. */
export const attributionOf = ({ source, cue, content, kind, parts }: Told): Attribution => ({
  source,
  cue,
  content,
  kind,
  ...(parts ? { parts } : {}),
});

import type { Referent } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import type { DocumentReferents } from "./item.ts";

/** Numbers that are kept of a mention: start, end, and which of the names it has. */
const OF_MENTION = 3;

/** What the resolver keeps of one document: its referents, and where each is mentioned, in few bytes. */
export class KeptReferents {
  readonly document: string;
  readonly referents: readonly Referent[];
  readonly textOf: (() => string) | undefined;
  readonly #mentions: Uint32Array;
  readonly #names: readonly string[];

  constructor({ document, referents, mentions, textOf }: DocumentReferents) {
    this.document = document;
    this.referents = referents;
    this.textOf = textOf;
    const numbers = new Map<string, number>();
    this.#mentions = new Uint32Array(mentions.length * OF_MENTION);
    for (const [i, { start, end, entity }] of mentions.entries()) {
      const number = numbers.get(entity) ?? numbers.size;
      numbers.set(entity, number);
      this.#mentions.set([start, end, number], i * OF_MENTION);
    }
    this.#names = [...numbers.keys()];
  }

  /** The referent of the last mention with this span. */
  referentAt({ start, end }: Span): string | undefined {
    for (let at = this.#mentions.length - OF_MENTION; at >= 0; at -= OF_MENTION)
      if (this.#mentions[at] === start && this.#mentions[at + 1] === end)
        return this.#names[this.#mentions[at + 2] as number];
    return undefined;
  }

  /** The least mention of a referent. */
  firstMentionOf(referent: string): Span | undefined {
    const number = this.#names.indexOf(referent);
    let first: Span | undefined;
    for (let at = 0; at < this.#mentions.length; at += OF_MENTION) {
      if (this.#mentions[at + 2] !== number) continue;
      const [start, end] = [this.#mentions[at] as number, this.#mentions[at + 1] as number];
      if (!first || start < first.start || (start === first.start && end < first.end)) first = { start, end };
    }
    return first;
  }
}

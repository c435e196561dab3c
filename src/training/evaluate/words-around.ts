import type { Span } from "../../model/span.ts";
import { openPage } from "../../reading/open-page.ts";
import type { Sentence, Token } from "../../reading/page.ts";
import { treeOf } from "../../reading/syntax/tree-of.ts";

const TITLE_TAG = /^(?:NNPS?|NNS?|JJ|VBN|HYPH|POS|CD)$/;
const JOINS_TITLE: ReadonlySet<string> = new Set(["of", "for"]);

/** The words and trees of a text, asked by spans of it. */
export class WordsAround {
  readonly #text: string;
  readonly #sentences: readonly Sentence[];
  readonly #toponyms: ReadonlySet<string>;

  /** `toponyms`: the spans that have a point on the map. */
  constructor(text: string, toponyms: readonly Span[]) {
    this.#text = text;
    this.#toponyms = new Set(toponyms.map(({ start, end }) => `${start} ${end}`));
    this.#sentences = openPage({ text }).page.sentences;
  }

  words({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  /** At most so many characters right before a span. */
  before({ start }: Span, length: number): string {
    return this.#text.slice(Math.max(0, start - length), start);
  }

  /** Whether exactly these words have a point on the map. */
  isToponym({ start, end }: Span): boolean {
    return this.#toponyms.has(`${start} ${end}`);
  }

  /** The token of a span that the others hang on; undefined where the span lies across sentences. */
  headOf(span: Span): Token | undefined {
    const found = this.#find(span);
    return found?.sentence.tokens[found.head];
  }

  /** Whether the word that a span's others hang on is a plural. */
  isPlural(span: Span): boolean {
    const found = this.#find(span);
    return found !== undefined && /^NNP?S$/.test(treeOf(found.sentence).tags[found.head] ?? "");
  }

  /** Where the phrase of a span begins: what stands right before it and hangs on it by one of some relations. */
  phraseStart(span: Span, relations: ReadonlySet<string>): number {
    const found = this.#find(span);
    if (!found) return span.start;
    const { sentence, first, last } = found;
    const { heads, relations: of } = treeOf(sentence);
    let from = first;
    for (let at = first - 1; at >= 0; at -= 1) {
      let up = at;
      for (let steps = 0; up >= 0 && (up < first || up > last) && steps < 6; steps += 1) {
        if (!relations.has((of[up] ?? "").split(":")[0] ?? "")) break;
        up = heads[up] as number;
      }
      if (up < first || up > last) break;
      from = at;
    }
    return sentence.tokens[from]?.start ?? span.start;
  }

  /** Where the title before a name begins: words with capitals, joined by "of" or "for", then an article. */
  titleStart(start: number): number {
    const sentence = this.#sentences.find((it) => it.start <= start && start < it.end);
    if (!sentence) return start;
    const { tokens } = sentence;
    const { tags } = treeOf(sentence);
    let from = tokens.findIndex((it) => it.start === start);
    if (from < 0) return start;
    const isTitle = (at: number): boolean =>
      /^\p{Lu}/u.test(tokens[at]?.text ?? "") && TITLE_TAG.test(tags[at] ?? "");
    for (let at = from - 1; at >= 0; at -= 1) {
      if (isTitle(at)) from = at;
      else if (tokens[at]?.lower === "the" && JOINS_TITLE.has(tokens[at - 1]?.lower ?? "")) at -= 1;
      else if (!JOINS_TITLE.has(tokens[at]?.lower ?? "")) break;
    }
    if (/^(?:the|a|an)$/.test(tokens[from - 1]?.lower ?? "")) from -= 1;
    return tokens[from]?.start ?? start;
  }

  #find({ start, end }: Span): { sentence: Sentence; first: number; last: number; head: number } | undefined {
    const sentence = this.#sentences.find((it) => it.start <= start && end <= it.end);
    if (!sentence) return undefined;
    const first = sentence.tokens.findIndex((it) => it.end > start);
    let last = first;
    while (last + 1 < sentence.tokens.length && (sentence.tokens[last + 1] as Token).start < end) last += 1;
    if (first < 0) return undefined;
    const { heads } = treeOf(sentence);
    for (let at = first; at <= last; at += 1) {
      const up = heads[at] as number;
      if (up < first || up > last) return { sentence, first, last, head: at };
    }
    return { sentence, first, last, head: last };
  }
}

import { readFileSync } from "node:fs";

/** A sentence of a treebank. */
export interface TreebankSentence {
  readonly text: string;
  readonly forms: readonly string[];
  /** Universal and own part of speech: "NOUN|NNS". */
  readonly tags: readonly string[];
  /** Index of each word's head; −1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** The sentences of a CoNLL-U file; parts of contracted words as words of their own, empty nodes left out. */
export function readConllu(file: string): TreebankSentence[] {
  return readFileSync(file, "utf8")
    .split(/\n\n+/)
    .map(sentenceOf)
    .filter((it) => it.forms.length > 0);
}

function sentenceOf(block: string): TreebankSentence {
  const lines = block.split("\n");
  const words = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
  const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length) ?? "";
  return {
    text,
    forms: words.map((it) => it[1] ?? ""),
    tags: words.map((it) => `${it[3]}|${it[4]}`),
    heads: words.map((it) => Number(it[6]) - 1),
    relations: words.map((it) => it[7] ?? "dep"),
  };
}

import { SecondAnswer } from "../model/second-answer.ts";
import { byCodeUnit } from "../text/compare.ts";
import { sha256 } from "../text/hash.ts";
import { Segments } from "./segments.ts";

/** What language models answered about the texts of a project, by model, prompt and text. No cache: it was paid for, and a build repeats it without asking. */
export class SecondAnswers {
  readonly #segments: Segments;
  readonly #answers = new Map<string, SecondAnswer>();
  #hash: string | null = null;

  constructor(folder: string) {
    this.#segments = new Segments(folder);
  }

  /** Reads what was kept. Lines that can't be read are told to `broken`. */
  async open(broken: (place: string) => void): Promise<void> {
    for await (const { value } of this.#segments.lines(broken)) {
      const answer = SecondAnswer.safeParse(value);
      if (answer.success) this.#answers.set(answer.data.key, answer.data);
      else broken(this.#segments.folder);
    }
  }

  get size(): number {
    return this.#answers.size;
  }

  get(key: string): SecondAnswer | undefined {
    return this.#answers.get(key);
  }

  /** The models and prompts that answered, in code-unit order. */
  askedWith(): { readonly model: string; readonly prompt: string }[] {
    const pairs = new Map<string, { readonly model: string; readonly prompt: string }>();
    for (const { model, prompt } of this.#answers.values())
      pairs.set(JSON.stringify([model, prompt]), { model, prompt });
    return [...pairs].sort(([a], [b]) => byCodeUnit(a, b)).map(([, pair]) => pair);
  }

  /** Keeps answers as one segment. */
  put(answers: readonly SecondAnswer[]): void {
    this.#segments.append(answers);
    for (const answer of answers) this.#answers.set(answer.key, answer);
    this.#hash = null;
  }

  /** Forgets what a model answered, or all models. Returns how many answers went. */
  forget(model?: string): number {
    const gone = [...this.#answers.values()].filter((it) => model === undefined || it.model === model);
    for (const { key } of gone) this.#answers.delete(key);
    if (gone.length > 0) this.#segments.compact(this.#answers.values());
    this.#hash = null;
    return gone.length;
  }

  /** Hash over all answers; empty where there are none. */
  hash(): string {
    if (this.#answers.size === 0) return "";
    this.#hash ??= sha256(
      [...this.#answers]
        .map(([key, { items }]) => `${key} ${sha256(JSON.stringify(items))}`)
        .sort(byCodeUnit)
        .join("\n"),
    );
    return this.#hash;
  }
}

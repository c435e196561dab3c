import { z } from "zod";
import { type SecondAnswer, SecondItem } from "../model/second-answer.ts";
import { askOnce, type Endpoint, NoAnswer, type Said } from "./endpoint.ts";
import { ANSWER_SCHEMA, answerKey, messagesFor, PROMPT_HASH, PROMPT_LENGTH } from "./prompt.ts";

/** Tokens that an answer may have. */
export const MOST_ANSWER_TOKENS = 2_000;
/** Characters of a token, taken small: a text costs less than is told beforehand. */
const CHARACTERS_OF_TOKEN = 3;
/** How often one text is asked about, and milliseconds before it is asked again, doubled each time. */
const ATTEMPTS = 5;
const FIRST_PAUSE = 250;
/** What servers say that know no forms of answers. */
const NO_FORMS: ReadonlySet<number> = new Set([400, 422, 501]);

/** Tokens that a question takes at the most: its words, and the answer. */
export const tokensOf = (text: string): { readonly question: number; readonly answer: number } => ({
  question: Math.ceil((PROMPT_LENGTH + text.length) / CHARACTERS_OF_TOKEN),
  answer: MOST_ANSWER_TOKENS,
});

const Items = z.object({ items: z.array(z.unknown()).max(10_000) });

/** The items of an answer, and how many of them have not the asked form; null where it is no such JSON at all. */
export function itemsIn(
  content: string,
): { readonly items: SecondItem[]; readonly malformed: number } | null {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(content)?.[1] ?? content;
  let value: unknown;
  try {
    value = JSON.parse(fenced);
  } catch {
    return null;
  }
  const list = Items.safeParse(value);
  if (!list.success) return null;
  const items = list.data.items.flatMap((it) => SecondItem.safeParse(it).data ?? []);
  return { items, malformed: list.data.items.length - items.length };
}

/** Tokens that may be spent: what is asked is set aside first, so that the sum is never passed. */
export class Budget {
  readonly #most: number;
  #setAside = 0;
  /** Tokens spent until now, also on answers that were of no use. */
  spent = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether so many tokens may still be spent; they are set aside then. */
  reserve(tokens: number): boolean {
    if (this.spent + this.#setAside + tokens > this.#most) return false;
    this.#setAside += tokens;
    return true;
  }

  /** What was spent of what was set aside. */
  settle(reserved: number, spent: number): void {
    this.#setAside -= reserved;
    this.spent += spent;
  }
}

/** Asks a model about one text until it answers in the asked form, or not at all. */
export class ModelAsker {
  readonly #endpoint: Endpoint;
  readonly #budget: Budget;
  readonly #stop: AbortSignal;
  /** Servers that know nothing of forms are asked without. */
  #takesSchema = true;

  constructor(endpoint: Endpoint, budget: Budget, stop: AbortSignal) {
    this.#endpoint = endpoint;
    this.#budget = budget;
    this.#stop = stop;
  }

  /** The answer about a text; null where the budget does not allow to ask. Throws NoAnswer. */
  async ask(text: string): Promise<SecondAnswer | null> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(text);
      } catch (error) {
        if (!(error instanceof NoAnswer) || error.again === null || attempt >= ATTEMPTS) throw error;
        await this.#pause(Math.max(error.again, FIRST_PAUSE * 2 ** (attempt - 1)));
      }
    }
  }

  async #attempt(text: string): Promise<SecondAnswer | null> {
    const { question, answer } = tokensOf(text);
    const reserved = question + answer;
    if (!this.#budget.reserve(reserved)) return null;
    let tokens = 0;
    try {
      const said = await this.#once(text);
      tokens = said.tokens ?? question + Math.ceil(said.content.length / CHARACTERS_OF_TOKEN);
      const found = itemsIn(said.content);
      const trouble = said.isCut ? "the answer was cut off" : "the answer is not the JSON that was asked for";
      if (!found) throw new NoAnswer(trouble, { again: 0 });
      const { model } = this.#endpoint;
      return { key: answerKey(model, PROMPT_HASH, text), model, prompt: PROMPT_HASH, ...found, tokens };
    } catch (error) {
      // A server that did not answer in time may have done all the work.
      if (error instanceof NoAnswer && error.isLate) tokens = reserved;
      throw error;
    } finally {
      this.#budget.settle(reserved, tokens);
    }
  }

  async #once(text: string): Promise<Said> {
    const body = {
      model: this.#endpoint.model,
      messages: messagesFor(text),
      temperature: 0,
      max_tokens: MOST_ANSWER_TOKENS,
    };
    if (!this.#takesSchema) return askOnce(this.#endpoint, body, this.#stop);
    const form = { type: "json_schema", json_schema: { name: "items", schema: ANSWER_SCHEMA } };
    try {
      return await askOnce(this.#endpoint, { ...body, response_format: form }, this.#stop);
    } catch (error) {
      if (!(error instanceof NoAnswer) || !NO_FORMS.has(error.status)) throw error;
      this.#takesSchema = false;
      return askOnce(this.#endpoint, body, this.#stop);
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((done) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#stop.removeEventListener("abort", end);
        done();
      };
      const timer = setTimeout(end, milliseconds);
      this.#stop.addEventListener("abort", end, { once: true });
    });
  }
}

import { UserError } from "../errors.ts";
import { tokensOf } from "../second-reader/ask-model.ts";
import type { Endpoint } from "../second-reader/endpoint.ts";
import type { OpenText } from "./enrich.ts";

/** What asking would cost at the most. */
export interface Cost {
  readonly texts: number;
  readonly documents: number;
  /** Tokens of the questions, and of the answers at the most. */
  readonly question: number;
  readonly answer: number;
  /** Where prices are told: in their currency. */
  readonly money: number | null;
}

/** What it costs to ask about texts; `price` is that of a million tokens in and out: "0.15/0.60". Throws UserError. */
export function costOf(open: readonly OpenText[], price: string | undefined): Cost {
  let [question, answer] = [0, 0];
  for (const { text } of open) {
    const tokens = tokensOf(text);
    question += tokens.question;
    answer += tokens.answer;
  }
  const documents = new Set(open.map((it) => it.document.id)).size;
  const prices = price === undefined ? null : /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(price);
  if (price !== undefined && !prices)
    throw new UserError(
      "VOUCH_LLM_PRICE is no price: write what a million tokens in and out cost, like 0.15/0.60",
    );
  const money = prices && (question * Number(prices[1]) + answer * Number(prices[2])) / 1e6;
  return { texts: open.length, documents, question, answer, money };
}

export function costLine(
  { texts, documents, question, answer, money }: Cost,
  { url, model }: Endpoint,
): string {
  if (texts === 0) return `${model} has answered about all of them already`;
  const price = money === null ? "" : `, ${money.toFixed(2)} at the most by VOUCH_LLM_PRICE`;
  return `${documents} reports in ${texts} questions for ${model} at ${url}: about ${question} tokens in, at most ${answer} out${price}`;
}

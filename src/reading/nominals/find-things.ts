import { nounClass } from "../nouns/noun-classes.ts";
import type { DraftMention, Page, Sentence, Token } from "../page.ts";
import type { Tree } from "../syntax/tree.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { lastOf } from "./phrase-end.ts";

/** What is described and is no person, body or place: "the results of the study". It is no node of a graph, but "it" may mean it. */
export function thingOf(
  page: Page,
  { tokens }: Sentence,
  tree: Tree,
  { head, counted, to }: NounPhrase,
): DraftMention {
  const first = tokens[counted] as Token;
  const last = tokens[Math.max(to, lastOf(tokens, tree, head))] as Token;
  const noun = nounClass(tokens[head]?.lower ?? "");
  return thing(page, first, last, "nominal", noun.lemma, noun.isPlural);
}

/** Words that point at a thing or at what was just told. */
const POINTING: ReadonlyMap<string, boolean> = new Map([
  ["this", false],
  ["that", false],
  ["these", true],
  ["those", true],
]);

/** "This" and "those" that stand alone: "this was denied", not "this report" nor "said that". */
export function pointingAt(page: Page, { tokens }: Sentence, tree: Tree, at: number): DraftMention | null {
  const token = tokens[at] as Token;
  const isPlural = tree.tags[at] === "DT" ? POINTING.get(token.lower) : undefined;
  if (isPlural === undefined || !STANDS.test(tree.relations[at] ?? "")) return null;
  return thing(page, token, token, "pronoun", token.lower, isPlural);
}
const STANDS = /^(?:nsubj|obj|obl|nmod|root|conj|xcomp|iobj)/;

/** "[iodine] deficiency": a noun that tells more of the one behind it. */
export function modifierAt(page: Page, { tokens }: Sentence, tree: Tree, at: number): DraftMention | null {
  const token = tokens[at] as Token;
  if (tree.universal[at] !== "NOUN" || tree.relations[at] !== "compound" || (tree.heads[at] ?? -1) <= at)
    return null;
  if (!/^\p{L}/u.test(token.text)) return null;
  const noun = nounClass(token.lower);
  return thing(page, token, token, "nominal", noun.lemma, noun.isPlural);
}

function thing(
  page: Page,
  first: Token,
  last: Token,
  form: "nominal" | "pronoun",
  head: string,
  isPlural: boolean,
): DraftMention {
  return {
    start: first.start,
    end: last.end,
    type: "Thing",
    form,
    head,
    name: page.text.slice(first.start, last.end),
    attributes: {},
    isPlural,
    confidence: 0.2,
  };
}

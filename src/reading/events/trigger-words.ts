import { formsOf, type VerbForm } from "../clauses/verb-forms.ts";
import { EVENT_KINDS, type EventKind } from "./event-kinds.ts";

/** A word, or several, that can tell of an event of a kind. */
export interface TriggerWords {
  readonly kind: EventKind;
  readonly words: readonly string[];
  /** Empty for a noun. */
  readonly forms: ReadonlySet<VerbForm>;
  readonly isPlural: boolean;
  /** An adjective or participle in the predicate: "dead". */
  readonly isState?: true;
}

/** What tells of events, by its first word, the longest first. */
export const TRIGGER_WORDS: ReadonlyMap<string, readonly TriggerWords[]> = compile();

function compile(): Map<string, TriggerWords[]> {
  const entries = new Map<string, TriggerWords[]>();
  const add = (entry: TriggerWords): void => {
    const first = entry.words[0] ?? "";
    entries.set(first, [...(entries.get(first) ?? []), entry]);
  };
  for (const kind of EVENT_KINDS) {
    for (const verb of kind.verbs)
      for (const [form, forms] of formsOf(verb)) add({ kind, words: split(form), forms, isPlural: false });
    for (const noun of kind.nouns) {
      add({ kind, words: split(noun), forms: new Set(), isPlural: false });
      add({ kind, words: split(plural(noun)), forms: new Set(), isPlural: true });
    }
    for (const state of kind.states ?? [])
      add({ kind, words: [state], forms: new Set(), isPlural: false, isState: true });
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return entries;
}

/** The words as they are told apart in a text: a hyphen is one of its own. */
function split(phrase: string): string[] {
  return phrase.split(/\s+|(?=-)|(?<=-)/);
}

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

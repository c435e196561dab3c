import { wordAt } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Cue } from "./cues.ts";
import type { Found } from "./found.ts";
import { childOf, fromOf, type Grammar, headOf, relationOf } from "./grammar.ts";
import { isPassive } from "./speaker.ts";

/** Verbs whose object is the one spoken to. */
const ADDRESSED: ReadonlySet<string> = new Set(
  `tell ask inform assure reassure remind notify order urge warn instruct command beg advise persuade convince encourage exhort
  invite implore`.split(/\s+/),
);

type Around = Pick<Found, "listener" | "quotedBy" | "heardFrom">;

/** To whom a verb of saying speaks, who passed its words on, and from whom its subject has them. */
export function around(grammar: Grammar, verb: number, cue: Cue): Around {
  const at = (token: number | undefined): number | undefined =>
    token === undefined ? undefined : grammar.line.tokens[token]?.start;
  return {
    listener: at(listenerOf(grammar, verb, cue)),
    quotedBy: at(quoterOf(grammar, verb)),
    heardFrom: /^(?:hear|learn|know)$/.test(cue.lemma) ? at(behind(grammar, verb, "from")) : undefined,
  };
}

function listenerOf(grammar: Grammar, verb: number, cue: Cue): number | undefined {
  const isAddressing = ADDRESSED.has(cue.lemma);
  if (isPassive(grammar, verb)) return isAddressing ? childOf(grammar, verb, "nsubj:pass") : undefined;
  if (isAddressing) {
    const listener = childOf(grammar, verb, "iobj", "obj");
    if (listener !== undefined && listener > verb && wordAt(grammar.line, listener) !== "that")
      return listener;
  }
  return cue.kind === "says" || cue.kind === "asks" ? behind(grammar, verb, "to") : undefined;
}

/** The noun behind a preposition of the verb's own, close to it. */
function behind(grammar: Grammar, verb: number, preposition: string): number | undefined {
  return childrenOf(grammar.tree, verb).find(
    (it) =>
      it > verb &&
      fromOf(grammar, it) - verb <= 3 &&
      /^(?:obl|nmod|obl:agent)$/.test(relationOf(grammar, it)) &&
      wordAt(grammar.line, fromOf(grammar, it)) === preposition,
  );
}

/** "was quoted by the agency as saying": the agency. */
function quoterOf(grammar: Grammar, verb: number): number | undefined {
  const above = headOf(grammar, verb);
  if (above < 0 || !/^(?:quoted|cited)$/.test(wordAt(grammar.line, above))) return undefined;
  return isPassive(grammar, above) ? childOf(grammar, above, "obl:agent") : undefined;
}

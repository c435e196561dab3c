import { formsOf, type VerbForm } from "../clauses/verb-forms.ts";
import { childrenOf } from "../syntax/children.ts";
import { isPassiveVerb, type Parsed, type Term, termsOfVerb } from "./terms.ts";

export type VerbForms = ReadonlyMap<string, ReadonlySet<VerbForm>>;

const forms = (verbs: string): VerbForms =>
  new Map(verbs.split(",").flatMap((verb) => [...formsOf(verb.trim())]));

/** Verbs that only lend their subject to the event that is their object: "launched an assault". */
export const LIGHT_VERBS: VerbForms = forms(
  `launch,conduct,carry out,mount,stage,begin,start,open,make,wage,lead,continue,resume,intensify,commit,perpetrate,
  execute,orchestrate,unleash,perform,undertake,fight,join,step up,cause,inflict`,
);
/** Verbs of which the subject is the one attacked: "repelled seven attacks". */
export const DEFENDING_VERBS: VerbForms = forms(
  "repel,repulse,thwart,resist,withstand,stop,beat back,fend off,survive,suffer,sustain,receive,face,escape,come under",
);
/** Verbs by which an event that is their subject reaches somebody: "the strike hit a bus". */
const REACHING_VERBS: VerbForms = forms("target,hit,strike,rock,shake,damage,destroy,shatter,wreck");

/** "Claimed responsibility *for*", "took part *in*", "is responsible *for*", "were involved *in*". */
const PARTAKING = /^(?:responsibility|part|involved|responsible|credit|participated|complicit)$/;

/** Nouns that only say how many attacks there were: "a wave of strikes". */
const SERIES =
  /^(?:series|wave|waves|spate|string|number|round|rounds|flurry|succession|dozens|hundreds|scores|sort|kind|type)$/;
/** Behind a noun of an event: whom or what it was meant for. */
const AIMED = /^(?:aimed|targeted|directed)$/;

/** What the verb beside it lends to the event that a noun tells of: "launched an assault", "repelled an attack", "the attack was carried out by". */
export function lentTerms(parsed: Parsed, event: number): Term[] {
  const { tree } = parsed;
  const noun = countedBy(parsed, event);
  const outer = tree.heads[noun] ?? -1;
  const found: Term[] = [];
  switch (outer < 0 ? "" : tree.relations[noun]) {
    case "obj":
      found.push(...lentBy(parsed, outer, noun, false));
      break;
    case "obl:agent":
      if (isOf(REACHING_VERBS, parsed, outer))
        found.push(...termsOfVerb(parsed, outer, true).filter((it) => it.as === "object"));
      break;
    case "nsubj:pass":
      found.push(...lentBy(parsed, outer, noun, true));
      break;
    case "nsubj":
      if (isOf(REACHING_VERBS, parsed, outer))
        found.push(...termsOfVerb(parsed, outer, false).filter((it) => it.as === "object"));
      break;
    case "nmod":
    case "obl":
      found.push(...partaking(parsed, outer));
      break;
  }
  for (const relation of ["acl", "acl:relcl"])
    for (const child of childrenOf(tree, noun, relation))
      found.push(...lentBy(parsed, child, noun, isPassiveVerb(parsed, child)), ...aimedAt(parsed, child));
  return found;
}

/** The noun by which an event is counted, which stands in its place: "launched a *series* of attacks". */
function countedBy({ tree, words }: Parsed, noun: number): number {
  const outer = tree.heads[noun] ?? -1;
  const isCounted = outer >= 0 && tree.relations[noun] === "nmod" && words[outer + 1] === "of";
  return isCounted && SERIES.test(words[outer] ?? "") ? outer : noun;
}

/** "bombings aimed *at civilians*", "attacks directed *against the army*". */
const aimedAt = (parsed: Parsed, verb: number): Term[] =>
  AIMED.test(parsed.words[verb] ?? "")
    ? termsOfVerb(parsed, verb, true)
        .filter((it) => it.as === "oblique" && /^(?:at|against|on)$/.test(it.preposition))
        .map((it) => ({ ...it, preposition: "against" }))
    : [];

function isOf(verbs: VerbForms, { words }: Parsed, verb: number): boolean {
  const word = words[verb] ?? "";
  return verbs.has(word) || verbs.has(`${word} ${words[verb + 1] ?? ""}`);
}

function lentBy(parsed: Parsed, verb: number, noun: number, isPassive: boolean): Term[] {
  const isDefence = isOf(DEFENDING_VERBS, parsed, verb);
  if (!isDefence && !isOf(LIGHT_VERBS, parsed, verb)) return [];
  return termsOfVerb(parsed, verb, isPassive).flatMap((it): Term[] => {
    if (it.token === noun) return [];
    const isDoer = isPassive ? it.as === "oblique" && it.preposition === "by" : it.as === "subject";
    if (isDoer) return [{ token: it.token, as: isDefence ? "object" : "subject", preposition: "" }];
    return it.as === "oblique" && it.preposition !== "by" ? [it] : [];
  });
}

/** Who takes part, or takes it on: the subject of the phrase that the event hangs from. */
function partaking(parsed: Parsed, outer: number): Term[] {
  const { tree, words } = parsed;
  let verb = outer;
  if (!PARTAKING.test(words[outer] ?? "")) {
    const object = childrenOf(tree, outer, "obj").find((it) => PARTAKING.test(words[it] ?? ""));
    if (object === undefined) return [];
  } else if (tree.relations[outer] === "obj") verb = tree.heads[outer] ?? outer;
  return termsOfVerb(parsed, verb, false).filter((it) => it.as === "subject");
}

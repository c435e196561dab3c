import type { Line, PlacedIn } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import { mentionOfHead } from "./mention-of-head.ts";
import type { Parsed } from "./terms.ts";

/** How far up from the event a place is looked for, in clauses and phrases. */
const UP = 3;
const GOES_UP = /^(?:nsubj|nsubj:pass|obj|obl|nmod|advcl|conj|xcomp|acl|acl:relcl|compound)$/;
/** "arrested in London, suspected of the murder": there he was arrested. */
export const CHARGED =
  /^(?:suspected|convicted|accused|charged|guilty|wanted|indicted|sentenced|tried|acquitted|responsible|conspiring|conspired|complicity|condemned|jailed|imprisoned|sought|extradited|hanged|capture|captured|arrest|arrested|trial)$/;
const WHERE = /^(?:in|at|near|outside|inside|around)$/;

/** Where something happened, by the clauses that its words belong to: "Shelling killed two *in Izium*"; or by what did it: "a blast *in Izium* killed two". */
export function placesAround(line: Line, parsed: Parsed, from: number): PlacedIn[] {
  const { tree } = parsed;
  const inside = childrenOf(tree, from).filter((child) =>
    /^(?:nsubj|nsubj:pass|obj|obl|advcl|conj)$/.test(tree.relations[child] ?? ""),
  );
  for (const child of inside) {
    const places = placesOf(line, parsed, child);
    if (places.length > 0) return places;
  }
  let at = from;
  for (let steps = 0; steps < UP; steps++) {
    if (!GOES_UP.test(tree.relations[at] ?? "")) return [];
    at = tree.heads[at] ?? -1;
    if (at < 0 || CHARGED.test(parsed.words[at] ?? "")) return [];
    const itself = isAtPlace(line, parsed, at);
    if (itself) return [itself];
    const places = placesOf(line, parsed, at);
    if (places.length > 0) return places;
  }
  return [];
}

/** The places that hang from a word behind "in", "at", "near". */
function placesOf(line: Line, parsed: Parsed, at: number): PlacedIn[] {
  const { tree } = parsed;
  return childrenOf(tree, at).flatMap((child) => {
    if (!/^(?:obl|nmod)$/.test(tree.relations[child] ?? "")) return [];
    return isAtPlace(line, parsed, child) ?? [];
  });
}

function isAtPlace(line: Line, { tree, words }: Parsed, at: number): PlacedIn | undefined {
  if (!childrenOf(tree, at, "case").some((it) => WHERE.test(words[it] ?? ""))) return undefined;
  const placed = mentionOfHead(line, tree, at);
  return placed?.mention.type === "Place" ? placed : undefined;
}

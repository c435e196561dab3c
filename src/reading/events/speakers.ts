import { complementsOf, isPossessive, prepositionOf } from "../clauses/arguments.ts";
import { POSSESSIVES } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import type { Trigger } from "./triggers.ts";

/** One person; a crowd ("the troops", "their families") is nobody who spoke in one call. */
const isPerson = (it: PlacedIn | undefined): it is PlacedIn =>
  it?.mention.type === "Person" && !it.mention.isPlural;
const ACTS: ReadonlySet<string> = new Set(["Person", "Organization", "Unit", "Group"]);

/** Who spoke in a call: whom its noun phrase names, and who acts in a sentence that opens with "in the call". */
export function speakersOf(line: Line, call: Trigger): PlacedIn[] {
  const speakers = new Set<PlacedIn>();
  for (const [preposition, placed] of complementsOf(line, call.last, true))
    if (
      /^(?:between|from|to|with|of)$/.test(preposition) &&
      isPerson(placed) &&
      placed.first - call.last <= 8
    ) {
      speakers.add(placed);
      if (preposition === "between")
        for (const [other, next] of line.placed.entries())
          if (
            isPerson(next) &&
            other > 0 &&
            next.first - placed.last <= 4 &&
            next.first > placed.last &&
            wordAt(line, placed.last + 1) === "and"
          )
            speakers.add(next);
    }
  const owner = line.placed.find(
    (it) => isPerson(it) && isPossessive(line, it) && call.first - it.last <= 4 && call.first > it.last,
  );
  if (owner) speakers.add(owner);
  for (const it of tellersIn(line, call)) speakers.add(it);
  if (isSetting(line, call)) for (const it of actorsIn(line, call)) speakers.add(it);
  return [...speakers].filter((it) => !isOwner(line, it));
}

/** "his" of "his wife" says nothing. */
const isOwner = (line: Line, { mention, first }: PlacedIn): boolean =>
  mention.form === "pronoun" &&
  POSSESSIVES.has(wordAt(line, first)) &&
  line.covering[first]?.mention !== mention;

/** "in an intercepted call", "during the conversation", "in a recording of a call". */
function isSetting(line: Line, call: Trigger): boolean {
  for (let at = call.first - 1; at >= 0 && call.first - at <= 6; at--) {
    const word = wordAt(line, at);
    if (/^(?:in|during|on|over)$/.test(word)) return true;
    if (!/^[\p{L}\p{N}'-]+$/u.test(word)) return false;
  }
  return false;
}

/** Who acts in the sentence of which the call is the setting, and with whom: "…, the man is discussing events with his mother". */
function actorsIn(line: Line, call: Trigger): PlacedIn[] {
  const candidates = line.placed.filter(
    (it) => ACTS.has(it.mention.type) && !line.isQuoted[it.first] && !isNested(line, it),
  );
  const opens = call.first <= 6;
  const behind = line.tokens.findIndex((it, at) => at > call.last && it.text === ",");
  const actor = opens
    ? candidates.find((it) => it.first > behind && prepositionOf(line, it) === "")
    : candidates.find((it) => it.last < call.first && prepositionOf(line, it) === "");
  if (!isPerson(actor) || (!opens && hasRelative(line, actor.last, call.first))) return [];
  return withPartner(line, actor);
}

/** "a call in which a soldier tells his wife what he saw". */
function tellersIn(line: Line, call: Trigger): PlacedIn[] {
  const which = call.last + (wordAt(line, call.last + 1) === "," ? 2 : 1);
  const isRelative =
    wordAt(line, which) === "where" || (wordAt(line, which) === "in" && wordAt(line, which + 1) === "which");
  if (!isRelative) return [];
  const actor = line.placed.find((it) => it.first > which && it.first - which <= 4);
  return isPerson(actor) ? withPartner(line, actor) : [];
}

const hasRelative = (line: Line, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++)
    if (/^(?:that|which|who|whose|whom)$/.test(wordAt(line, at))) return true;
  return false;
};

/** Who speaks, and to whom. */
function withPartner(line: Line, actor: PlacedIn): PlacedIn[] {
  const candidates = line.placed.filter((it) => isPerson(it) && it.first > actor.last && !isNested(line, it));
  const partner = candidates.find((it) => it.first - actor.last <= 8 && isAddressed(line, actor, it));
  return partner ? [actor, partner] : [actor];
}

function isAddressed(line: Line, actor: PlacedIn, other: PlacedIn): boolean {
  if (prepositionOf(line, other) === "with" || prepositionOf(line, other) === "to") return true;
  const verb = wordAt(line, actor.last + 1);
  return (
    other.first === actor.last + 2 && /^(?:tells|told|asks|asked|calls|called|phones|phoned)$/.test(verb)
  );
}

const isNested = (line: Line, it: PlacedIn): boolean => line.covering[it.first] !== it;

import { keyOf, step } from "./feature-keys.ts";
import type { MentionFacts } from "./mention-facts.ts";
import type { Antecedent } from "./recent.ts";

/** The numbers of the templates of things begin here. */
const THING = 300;

/** How the words before the nouns go together: none, the same, fewer now, more now, others. */
function modifiersMatch({ modifiers }: MentionFacts, { modifiers: earlier }: MentionFacts): number {
  if (modifiers.length === 0 && earlier.length === 0) return 0;
  const isWithin = modifiers.every((it) => earlier.includes(it));
  const isAround = earlier.every((it) => modifiers.includes(it));
  return isWithin ? (isAround ? 1 : 2) : isAround ? 3 : 4;
}

/** The same for what stands behind the nouns. */
function tailsMatch({ tail }: MentionFacts, { tail: earlier }: MentionFacts): number {
  if (tail === earlier) return tail === "" ? 0 : 1;
  return tail === "" ? 2 : earlier === "" ? 3 : 4;
}

/** Writes what speaks for or against a thing's being what a candidate of the same noun is; returns how many keys. */
export function thingKeys(
  facts: MentionFacts,
  candidate: Antecedent,
  rank: number,
  into: Int32Array,
): number {
  const { cluster, facts: earlier } = candidate;
  const { kindHash: kind, headHash: head, relationHash: relation } = facts;
  const match = 5 * modifiersMatch(facts, earlier) + tailsMatch(facts, earlier);
  const away = step(facts.sentence - candidate.sentence);
  const number = facts.mention.isPlural ? 1 : 0;
  let count = 0;
  into[count++] = keyOf(THING + 1, kind, match, number);
  into[count++] = keyOf(THING + 2, kind, match, away);
  into[count++] = keyOf(THING + 3, kind, match, earlier.kindHash);
  into[count++] = keyOf(THING + 4, head, match);
  into[count++] = keyOf(THING + 5, kind, step(cluster.mentions.length), number);
  into[count++] = keyOf(THING + 6, kind, step(rank), away);
  into[count++] = keyOf(THING + 7, kind, relation, earlier.relationHash);
  into[count++] = keyOf(THING + 8, kind, facts.quotation === candidate.quotation ? 1 : 0, match);
  into[count++] = keyOf(
    THING + 9,
    match,
    Math.min(facts.modifiers.length, 3),
    Math.min(earlier.modifiers.length, 3),
  );
  into[count++] = keyOf(THING + 10, head, kind);
  into[count++] = keyOf(THING + 11, kind, match, facts.isFirst || facts.isSubject ? 1 : 0);
  return count;
}

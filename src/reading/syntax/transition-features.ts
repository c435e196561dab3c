import { mix } from "../learned/hash.ts";
import { FeatureTemplates } from "./feature-templates.ts";
import { type ParserState, relationValue } from "./parser-state.ts";

/** s0 tops the stack, s1 and s2 lie under it; b0, b1, b2 come next; p is the word just before b0; "l" and "r" are the outermost dependants. */
const ROLES = [
  ..."s0.w s0.t s0.c s1.w s1.t s1.c s2.t b0.w b0.t b0.c b1.w b1.t b1.c b2.w b2.t p.w p.t".split(" "),
  ..."s0l.w s0l.t s0l.r s0r.w s0r.t s0r.r s1l.t s1r.t s1r.r s1r.w b0l.w b0l.t".split(" "),
  ..."s0.left s0.right s1.left s1.right b0.left s0-b0 s1-s0 between".split(" "),
];

/** What most transitions are settled by. */
const FIRST = [
  ..."s0.t b0.t b1.t|s1.t s0.t b0.t|s0.w b0.t|s0.t b0.w|s0.t b0.t s0-b0|b0.w b0.left".split("|"),
  ..."s0.w s0.right|s0l.w s0.t b0.t|s0.t b0.t between|s1.t s0.t s0.left|b0.w s0-b0".split("|"),
  ..."s0.t b0.t b0l.t|b0.t b1.t b2.t|s1.w b0.t|s0.c b0.c|s0.w b1.t|s1.t s0.t s1.right".split("|"),
  ..."s0.t b0.t p.t|s0l.w s0l.r|s0.w s0.left|s2.t s1.t s0.t|s0.t b0.t b0.left|b0.w b1.t".split("|"),
  ..."s0.t b1.w".split("|"),
];

const SECOND = [
  ..."b0.t b0.left|b0.t|s0.t|s1.t|b0.t b1.t|s0.t s0.right|b0.w|b1.t|b0.w b0.t|s0.t s0.left".split("|"),
  ..."s1.t b0.t|s0.w|s2.t|s0.t b0.t s0l.t|s1.w|b0l.w s0.t b0.t|s1.t s1.right|s1.w s1.right".split("|"),
  ..."s1.t s0.t s0l.t|s1.t s0.t s1-s0|s0l.w b0.w|s0.w s0-b0|s0.c s0.t b0.t|s1.t s0.t s1.left".split("|"),
];

const THIRD = [
  ..."b1.w|b1.w b1.t|s0.w b0.w|s0.w s0.t b0.t|s0.t b0.w b0.t|s1.w s0.t s1.t|s0.w s0.t s1.t".split("|"),
  ..."s1.w b0.w|s1.t b0.w|b0.w b1.w|s1.t s0.t b0.t b1.t|s1.t s0.t b0.t s0.w".split("|"),
  ..."s1.t s0.t b0.t s1.w|s1.t s0.t b0.t b0.w|s0.t b0.t s0r.t|s1.t s0.t s1r.t|s1.t s0.t s1l.t".split("|"),
  ..."s1.t s0.t s0r.t|s0.t b0.t s0.right|s0l.w s1.t s0.t|s0r.w s0.t b0.t|s0l.w s1.w|s1.w s1-s0".split("|"),
  ..."s0.t s0r.r b0.t|s0.t s1.t s1r.r|s1.c s0.c|b0.c s0.t b0.t|s1.c s1.t s0.t|s0.c s1.t s0.t".split("|"),
  ..."b1.c s0.t b0.t|s0.w between b0.t|s0.t b0.w between|s0.t b0.t p.w".split("|"),
  ..."s0.w s0.t b0.w b0.t|s0l.w s1.w s0.w|s1.t b0.t p.t between|b2.w|s1.c s0l.w s0.c".split("|"),
  ..."s0.t b0.t b1.t b2.t|s2.t s1.t s0.t b0.t|s1.t s0.t b0.t between|s1.w s0.w|s0.w s0.t|s1.w s1.t".split(
    "|",
  ),
];

/** The questions of `readTransition`, in three steps. */
export const transitionTemplates: FeatureTemplates = new FeatureTemplates(ROLES, FIRST, SECOND, THIRD);

const { values } = transitionTemplates;

const ABSENT = mix(2, 41);
const FAR = 8;
const DISTANCE = Int32Array.from({ length: FAR + 1 }, (_, distance) => mix(distance, 42));
const NO_RELATION = relationValue(-1);
const RELATION = Int32Array.from({ length: 256 }, (_, relation) => relationValue(relation));

const relationOf = (state: ParserState, word: number): number =>
  word < 0 ? NO_RELATION : (RELATION[state.relations[word] as number] as number);

function value(list: Int32Array, at: number): number {
  return at < 0 ? ABSENT : (list[at] as number);
}

/** How many commas, verbs and conjunctions stand between two words, few told apart. */
function between(state: ParserState, from: number, to: number): number {
  if (from < 0) return ABSENT;
  const { commas, verbs, conjunctions } = state;
  const since = (counts: Uint16Array): number => (counts[to] as number) - (counts[from + 1] as number);
  return mix(
    Math.min(since(commas), 3) | (Math.min(since(verbs), 3) << 2) | (Math.min(since(conjunctions), 2) << 4),
    43,
  );
}

/** Takes from a state what the next transition is chosen by; there is a word on the stack. */
export function readTransition(state: ParserState): void {
  const { words, tags, clusters, left, right, leftRelations, rightRelations, stack, depth, size } = state;
  const s0 = stack[depth - 1] as number;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1;
  const b0 = state.next;
  const b1 = b0 + 1 <= size ? b0 + 1 : -1;
  const b2 = b0 + 2 <= size ? b0 + 2 : -1;
  const s0l = left[s0] as number;
  const s0r = right[s0] as number;
  const s1l = s1 < 0 ? -1 : (left[s1] as number);
  const s1r = s1 < 0 ? -1 : (right[s1] as number);
  const b0l = left[b0] as number;
  values[0] = words[s0] as number;
  values[1] = tags[s0] as number;
  values[2] = clusters[s0] as number;
  values[3] = value(words, s1);
  values[4] = value(tags, s1);
  values[5] = value(clusters, s1);
  values[6] = value(tags, s2);
  values[7] = words[b0] as number;
  values[8] = tags[b0] as number;
  values[9] = clusters[b0] as number;
  values[10] = value(words, b1);
  values[11] = value(tags, b1);
  values[12] = value(clusters, b1);
  values[13] = value(words, b2);
  values[14] = value(tags, b2);
  values[15] = words[b0 - 1] as number;
  values[16] = tags[b0 - 1] as number;
  values[17] = value(words, s0l);
  values[18] = value(tags, s0l);
  values[19] = relationOf(state, s0l);
  values[20] = value(words, s0r);
  values[21] = value(tags, s0r);
  values[22] = relationOf(state, s0r);
  values[23] = value(tags, s1l);
  values[24] = value(tags, s1r);
  values[25] = relationOf(state, s1r);
  values[26] = value(words, s1r);
  values[27] = value(words, b0l);
  values[28] = value(tags, b0l);
  values[29] = leftRelations[s0] as number;
  values[30] = rightRelations[s0] as number;
  values[31] = s1 < 0 ? ABSENT : (leftRelations[s1] as number);
  values[32] = s1 < 0 ? ABSENT : (rightRelations[s1] as number);
  values[33] = leftRelations[b0] as number;
  values[34] = DISTANCE[Math.min(b0 - s0, FAR)] as number;
  values[35] = s1 < 0 ? ABSENT : (DISTANCE[Math.min(s0 - s1, FAR)] as number);
  values[36] = between(state, s0, b0);
}

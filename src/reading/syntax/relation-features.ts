import { mix } from "../learned/hash.ts";
import { FeatureTemplates } from "./feature-templates.ts";
import { type ParserState, relationValue } from "./parser-state.ts";

/** h is the head, d the dependant, l and r its outermost dependants, b and a the words before and after its subtree, f the subtree's first word. */
const ROLES =
  "h.w h.t h.c d.w d.t d.c side distance l.w l.t l.r r.r d.left d.right h.same h.left b.w b.t a.w a.t f.w f.t".split(
    " ",
  );

/** What most relations are settled by. */
const FIRST = [
  ..."h.t d.t side distance|h.w d.t side|d.w h.t side|l.w h.t d.t side|h.same h.t d.t side".split("|"),
  ..."d.left h.t d.t side|h.t d.t side l.r|h.w d.w|d.c h.t d.t side|h.c h.t d.t side".split("|"),
  ..."a.t h.t d.t side|b.t h.t d.t side|d.w side|l.w d.w|h.t d.t side".split("|"),
];

const SECOND = [
  ..."h.w side|l.w d.t|l.w h.w|f.w h.w|f.w d.w|l.t d.t side|h.t d.t side r.r|d.right d.t".split("|"),
  ..."h.left h.t d.t side|h.same d.w|h.w h.same|b.w h.t d.t side|a.w h.t d.t side".split("|"),
  ..."f.w h.t d.t side|f.t h.t d.t side|distance d.w side|a.w d.w|d.left d.w|h.c d.c side".split("|"),
  ..."d.c h.w|l.w d.c|l.w h.c|h.w l.w d.t".split("|"),
];

/** The questions of `readRelation`, in two steps. */
export const relationTemplates: FeatureTemplates = new FeatureTemplates(ROLES, FIRST, SECOND);

const { values } = relationTemplates;

const ABSENT = mix(3, 41);
const FAR = 7;

/** Takes from a state what the relation of `word` to `head` is chosen by. */
export function readRelation(state: ParserState, head: number, word: number): void {
  const { words, tags, clusters, left, right, relations, leftRelations, rightRelations, first, last } = state;
  const isLeft = word < head;
  const l = left[word] as number;
  const r = right[word] as number;
  const start = first[word] as number;
  const after = (last[word] as number) + 1;
  values[0] = words[head] as number;
  values[1] = tags[head] as number;
  values[2] = clusters[head] as number;
  values[3] = words[word] as number;
  values[4] = tags[word] as number;
  values[5] = clusters[word] as number;
  values[6] = mix(isLeft ? 1 : 2, 44);
  values[7] = mix(Math.min(Math.abs(head - word), FAR), 45);
  values[8] = l < 0 ? ABSENT : (words[l] as number);
  values[9] = l < 0 ? ABSENT : (tags[l] as number);
  values[10] = relationValue(l < 0 ? -1 : (relations[l] as number));
  values[11] = relationValue(r < 0 ? -1 : (relations[r] as number));
  values[12] = leftRelations[word] as number;
  values[13] = rightRelations[word] as number;
  values[14] = (isLeft ? leftRelations[head] : rightRelations[head]) as number;
  values[15] = leftRelations[head] as number;
  values[16] = start > 0 ? (words[start - 1] as number) : ABSENT;
  values[17] = start > 0 ? (tags[start - 1] as number) : ABSENT;
  values[18] = after <= state.size ? (words[after] as number) : ABSENT;
  values[19] = after <= state.size ? (tags[after] as number) : ABSENT;
  values[20] = words[start] as number;
  values[21] = tags[start] as number;
}

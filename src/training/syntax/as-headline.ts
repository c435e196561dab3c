import type { TreebankSentence } from "./read-conllu.ts";

/** How a headline is written: "Rebels Seize Town", or "REBELS SEIZE TOWN", of which the reader sees small letters. */
export type HeadlineStyle = "titled" | "shouted";

/** Words that stay small in a titled headline. */
const SMALL_TAGS = /\|(?:IN|CC|DT|TO)$/;
const SMALL_LENGTH = 4;

/** A sentence in the manner of a headline: without articles and full stop, its case changed. Null for what is too short to be one. */
export function asHeadline(sentence: TreebankSentence, style: HeadlineStyle): TreebankSentence | null {
  const { forms, tags, heads, relations } = sentence;
  const isHead = new Set(heads);
  const kept = forms.flatMap((form, at) => {
    const isLeftOut = /^(?:the|an?)$/i.test(form) || (form === "." && at === forms.length - 1);
    return isLeftOut && !isHead.has(at) ? [] : [at];
  });
  if (kept.length < 3) return null;
  const placeOf = new Map(kept.map((at, place) => [at, place]));
  const written = (at: number): string => {
    const form = forms[at] as string;
    if (style === "shouted") return form.toLowerCase();
    const isSmall = form.length <= SMALL_LENGTH && SMALL_TAGS.test(tags[at] as string);
    return isSmall && at !== kept[0] ? form : form.charAt(0).toUpperCase() + form.slice(1);
  };
  return {
    text: "",
    forms: kept.map(written),
    tags: kept.map((at) => tags[at] as string),
    heads: kept.map((at) => placeOf.get(heads[at] as number) ?? -1),
    relations: kept.map((at) => relations[at] as string),
  };
}

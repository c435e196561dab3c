import type { DraftMention } from "./page.ts";

const inOrder = (a: DraftMention, b: DraftMention): number => a.start - b.start || b.end - a.end;

/** Mentions in their order with the things among them that are none of them and no part of an amount or date. */
export function withThings(
  mentions: readonly DraftMention[],
  things: readonly DraftMention[],
): DraftMention[] {
  const joined: DraftMention[] = [];
  let next = 0;
  let figure: DraftMention | undefined;
  let last: DraftMention | undefined;
  for (const thing of [...things].sort(inOrder)) {
    for (let one = mentions[next]; one && inOrder(one, thing) <= 0; one = mentions[next]) {
      joined.push(one);
      last = one;
      if (one.type === "Date" || one.type === "Quantity") figure = one;
      next += 1;
    }
    const isSame = last !== undefined && last.start === thing.start && last.end === thing.end;
    if (isSame || (figure !== undefined && thing.end <= figure.end)) continue;
    joined.push(thing);
    last = thing;
  }
  for (; next < mentions.length; next += 1) joined.push(mentions[next] as DraftMention);
  return joined;
}

import type { DraftMention } from "./page.ts";

/** What may stand inside another: names and pronouns in a description, a country in a body of that country; the same thing never twice. */
function mayHold(outer: DraftMention, inner: DraftMention): boolean {
  if (outer.form === "nominal") return !isSameThing(outer, inner);
  const isBody = outer.gazetteerId?.startsWith("collective:") === true && inner.form === "name";
  return isBody && !(inner.type === "Organization" && inner.end === outer.end);
}

const contains = (outer: DraftMention, inner: DraftMention): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

function areCompatible(a: DraftMention, b: DraftMention): boolean {
  if (a.end <= b.start || b.end <= a.start) return true;
  if (contains(a, b)) return mayHold(a, b);
  if (contains(b, a)) return mayHold(b, a);
  return false;
}

/** A description inside a description with the same last word is the same thing found twice. */
function isSameThing(a: DraftMention, b: DraftMention): boolean {
  return a.form === "nominal" && b.form === "nominal" && a.head === b.head && a.type === b.type;
}

function before(a: DraftMention, b: DraftMention): number {
  return (
    b.confidence - a.confidence ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    (a.type < b.type ? -1 : a.type > b.type ? 1 : 0)
  );
}

/** The proposals that can stand together, the surest and then the longest first; in the order of the text, longer ones first. */
export function placeMentions(proposals: readonly DraftMention[]): DraftMention[] {
  const byPlace = [...proposals].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DraftMention[] = [];
  let from = 0;
  while (from < byPlace.length) {
    let to = from + 1;
    let end = byPlace[from]?.end ?? 0;
    for (; to < byPlace.length && (byPlace[to]?.start ?? 0) < end; to += 1)
      end = Math.max(end, byPlace[to]?.end ?? 0);
    const group: DraftMention[] = [];
    for (const proposal of byPlace.slice(from, to).sort(before))
      if (group.every((it) => areCompatible(it, proposal))) group.push(proposal);
    kept.push(...group);
    from = to;
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

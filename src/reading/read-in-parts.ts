import type { Mention, Reading, Referent, Toponym } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** Longest text that is read as a whole, in UTF-16 units: some hundred pages. */
export const LONGEST_PART = 400_000;

/** Where a text may be cut, best first: between paragraphs, lines, sentences, words. */
const CUTS = ["\n\n", "\n", ". ", " "];

/** The parts of a long text, each at most `longest` long: cut between paragraphs where there are any, never within a character. */
export function partsOf(text: string, longest: number): Span[] {
  const parts: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + longest, text.length);
    if (end < text.length) {
      const window = text.slice(start + Math.floor(longest / 2), end);
      const cut = CUTS.map((it) => ({ at: window.lastIndexOf(it), length: it.length })).find(
        (it) => it.at >= 0,
      );
      if (cut) end = start + Math.floor(longest / 2) + cut.at + cut.length;
      else if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    }
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** The readings of parts as one: offsets moved to their place, ids counted on, equal names of one kind one referent. */
export function joinReadings(
  parts: readonly { readonly start: number; readonly reading: Reading }[],
): Reading {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new Error("a reading without parts");
  const joined = {
    mentions: [] as Mention[],
    referents: [] as Referent[],
    dates: [] as Reading["dates"],
    quantities: [] as NonNullable<Reading["quantities"]>,
    attributions: [] as Reading["attributions"],
    events: [] as Reading["events"],
    claims: [] as Reading["claims"],
    toponyms: [] as Toponym[],
    boilerplate: [] as Span[],
  };
  const known = new Map<string, string>();
  let others = 0;
  for (const { start, reading } of parts) {
    const moved = <T extends Span>(span: T): T => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
    });
    const referentIds = new Map<string, string>();
    const mentionIds = new Map<string, string>();
    const mention = (id: string): string => mentionIds.get(id) ?? id;
    for (const referent of reading.referents) {
      const { id, ...told } = referent;
      const key = referent.anonymous || referent.type === "Event" ? undefined : JSON.stringify(told);
      const same = key === undefined ? undefined : known.get(key);
      const fresh = same ?? `r${joined.referents.length + 1}`;
      referentIds.set(id, fresh);
      if (same !== undefined) continue;
      if (key !== undefined) known.set(key, fresh);
      joined.referents.push({ ...referent, id: fresh });
    }
    for (const it of reading.mentions) {
      let entity = referentIds.get(it.entity);
      if (entity === undefined) {
        others += 1;
        entity = `x${others}`;
        referentIds.set(it.entity, entity);
      }
      const id = `m${joined.mentions.length + 1}`;
      mentionIds.set(it.id, id);
      joined.mentions.push({ ...moved(it), id, entity });
    }
    for (const it of reading.dates) joined.dates.push(moved(it));
    for (const it of reading.quantities ?? []) joined.quantities.push(moved(it));
    for (const it of reading.attributions)
      joined.attributions.push({
        ...it,
        source: it.source && moved(it.source),
        cue: moved(it.cue),
        content: moved(it.content),
        ...(it.parts ? { parts: it.parts.map(moved) } : {}),
      });
    for (const it of reading.events)
      joined.events.push({
        ...moved(it),
        entity: referentIds.get(it.entity) ?? it.entity,
        arguments: it.arguments.map((argument) => ({ ...argument, mention: mention(argument.mention) })),
      });
    for (const it of reading.claims)
      joined.claims.push({
        ...it,
        id: `c${joined.claims.length + 1}`,
        ...(it.figures && {
          figures: it.figures.map((figure) => ({ ...figure, ...(figure.of && { of: mention(figure.of) }) })),
        }),
        evidence: it.evidence.map(moved),
        subjects: it.subjects.map(mention),
        objects: it.objects.map(mention),
        addressedTo: it.addressedTo.map(mention),
        assertedBy: it.assertedBy === null ? null : mention(it.assertedBy),
        relayedBy: it.relayedBy.map((link) => ({ ...link, by: mention(link.by) })),
      });
    for (const it of reading.toponyms ?? []) joined.toponyms.push(moved(it));
    for (const it of reading.boilerplate) joined.boilerplate.push(moved(it));
  }
  return {
    reader: first.reading.reader,
    ...joined,
    facts: { ...last.reading.facts, ...first.reading.facts },
  };
}

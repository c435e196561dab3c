import type { Reading } from "../model/reading.ts";

/** A reading as one line of `vouch read --format jsonl`: offsets into the document's text, nothing but plain values. */
export function readingLine(id: string, reading: Reading): string {
  const mentionById = new Map(reading.mentions.map((it) => [it.id, it]));
  const referentById = new Map(reading.referents.map((it) => [it.id, it]));
  const spanOf = (mention: string | undefined): [number, number] | null => {
    const found = mention === undefined ? undefined : mentionById.get(mention);
    return found ? [found.start, found.end] : null;
  };
  const named = reading.mentions.flatMap(({ start, end, type, form, entity }) => {
    const { latitude, longitude, geonameId } = referentById.get(entity)?.attributes ?? {};
    if (type !== "Place" || form !== "name" || latitude === undefined || longitude === undefined) return [];
    return [{ start, end, lat: latitude, lon: longitude, geonameid: geonameId ?? null }];
  });
  const told = (reading.toponyms ?? []).map(({ start, end, latitude, longitude, geonameId }) => ({
    start,
    end,
    lat: latitude,
    lon: longitude,
    geonameid: geonameId ?? null,
  }));
  const toponyms = [...named, ...told].sort((a, b) => a.start - b.start || b.end - a.end);
  const relations = reading.claims.flatMap((claim) => {
    const source = spanOf(claim.subjects[0]);
    const target = spanOf(claim.objects[0]);
    const [evidence] = claim.evidence;
    if (!claim.relation || !source || !target || !evidence) return [];
    if (claim.modality !== "factual" || claim.polarity !== "asserted") return [];
    return [{ type: claim.relation, source, target, evidence: [evidence.start, evidence.end] }];
  });
  return JSON.stringify({
    id,
    mentions: reading.mentions,
    dates: reading.dates,
    toponyms,
    attributions: reading.attributions.map(({ source, cue, content, kind, parts }) => ({
      source: source && [source.start, source.end],
      cue: [cue.start, cue.end],
      content: [content.start, content.end],
      kind,
      ...(parts ? { parts: parts.map(({ start, end }) => [start, end]) } : {}),
    })),
    events: reading.events.map(({ type, start, end, arguments: parts }) => ({
      type,
      start,
      end,
      arguments: parts,
    })),
    relations,
  });
}

import type { GoldDocument } from "./gold.ts";
import type { Score } from "./score.ts";
import { type System, shared } from "./system.ts";

/** How many of the mentions that a gold file marks are found, by type: with the same words, and at all. */
export function scoreMentions(documents: readonly GoldDocument[], system: System): Score[] {
  const types = [...new Set(documents.flatMap((it) => it.mentions.map(({ type }) => type)))].sort();
  return types.map((type) => {
    const score: Score = { what: `mentions: ${type}`, found: 0, all: 0, missing: [], note: "" };
    let exact = 0;
    for (const { id, text, mentions } of documents) {
      const own = system.readings.get(id)?.mentions ?? [];
      for (const gold of mentions.filter((it) => it.type === type)) {
        const fitting = own.filter((it) => isAlike(it.type, type) && shared(it, gold) > 0);
        score.all++;
        if (fitting.some((it) => it.start === gold.start && it.end === gold.end)) exact++;
        if (fitting.length > 0) score.found++;
        else score.missing.push(`${id} ${gold.start}: ${text.slice(gold.start, gold.end)}`);
      }
    }
    return { ...score, note: `${exact} with the same words` };
  });
}

/** Recordings are events here. */
const isAlike = (own: string, gold: string): boolean =>
  own === gold || (gold === "Document" && own === "Event");

import type { ClaimView } from "../../src/model/http.ts";
import type { Citation } from "../../src/model/story.ts";

/** Sentences that a scene cites by itself, at the most. */
const MOST = 4;

/** The sentences behind what is selected: of the best vouched for claims first, one of each report. */
export function citationsOf(claims: readonly ClaimView[], most = MOST): Citation[] {
  const ranked = claims.toSorted(
    (a, b) => b.origins - a.origins || b.reports - a.reports || (a.id < b.id ? -1 : 1),
  );
  const statements = ranked.flatMap(({ statedIn }) => statedIn);
  const met = new Set<string>();
  const cited: Citation[] = [];
  for (const { document, start, end, quote, before = "", after = "" } of statements) {
    const sentence = `${before}${quote}${after}`.trim().slice(0, 5_000);
    const key = `${document.id} ${sentence}`;
    if (met.has(key) || sentence === "" || cited.length >= most) continue;
    met.add(key);
    cited.push({
      quote: sentence,
      document: document.id,
      start,
      end,
      title: document.name.slice(0, 1_000),
      ...(document.publisher ? { publisher: document.publisher.slice(0, 500) } : {}),
      ...(document.published ? { published: document.published.slice(0, 40) } : {}),
    });
  }
  return cited;
}

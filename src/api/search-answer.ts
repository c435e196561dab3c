import type { SearchAnswer } from "../model/http.ts";
import { EntityType } from "../model/schema.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { ApiError } from "./api-error.ts";
import { SEARCH } from "./limits.ts";

/** Entities and documents whose names hold all words of the text, best first. */
export async function searchAnswer(
  store: GraphStore,
  text: string | undefined,
  limit: string | undefined,
): Promise<SearchAnswer> {
  if (text === undefined) throw new ApiError("bad_request", "Say what to search for: /api/search?q=…");
  if (text.length > SEARCH.characters)
    throw new ApiError("bad_request", `A search has ${SEARCH.characters} characters at the most.`);
  const most = limit === undefined ? SEARCH.results : Number(limit);
  if (!Number.isInteger(most) || most < 1 || most > SEARCH.most)
    throw new ApiError("bad_request", `limit is a number from 1 to ${SEARCH.most}.`);
  const hits = await store.search(text, most);
  return {
    results: hits.map(({ id, type, name, matched, documents }) => {
      const label = EntityType.safeParse(type);
      return { id, type: label.success ? label.data : "Document", name, matched, documents };
    }),
  };
}

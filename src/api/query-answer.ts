import { z } from "zod";
import type { QueryAnswer } from "../model/http.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { ApiError } from "./api-error.ts";

const QueryRequest = z.object({
  cypher: z.string().trim().min(1),
  parameters: z.record(z.string(), z.unknown()).default({}),
});

/** The rows of one read-only query; what the guard refuses is thrown. */
export async function queryAnswer(store: GraphStore, body: unknown): Promise<QueryAnswer> {
  const asked = QueryRequest.safeParse(body);
  if (!asked.success) throw new ApiError("bad_request", 'Send {"cypher": "MATCH …", "parameters": {…}}.');
  const { columns, rows, truncated } = await store.query(asked.data.cypher, asked.data.parameters);
  return { columns, rows, truncated };
}

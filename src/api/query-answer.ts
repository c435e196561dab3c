import { z } from "zod";
import type { QueryAnswer } from "../model/http.ts";
import { ApiError } from "./api-error.ts";
import type { ApiContext } from "./context.ts";
import { storeAsOf } from "./store-as-of.ts";

const QueryRequest = z.object({
  cypher: z.string().trim().min(1),
  parameters: z.record(z.string(), z.unknown()).default({}),
  /** The day whose graph is asked, as it was known then; vague ones (2023-04) by their end. */
  asOf: z.string().optional(),
});

/** The rows of one read-only query; what the guard refuses is thrown. */
export async function queryAnswer(
  context: Pick<ApiContext, "store" | "knownBy" | "queryLimits">,
  body: unknown,
): Promise<QueryAnswer> {
  const asked = QueryRequest.safeParse(body);
  if (!asked.success)
    throw new ApiError(
      "bad_request",
      'Send {"cypher": "MATCH …", "parameters": {…}, "asOf"?: "YYYY-MM-DD"}.',
    );
  const { cypher, parameters, asOf } = asked.data;
  const { store, undated } = await storeAsOf(context, asOf);
  const { columns, rows, truncated } = await store.query(cypher, parameters, context.queryLimits);
  return { columns, rows, truncated, ...(undated !== undefined && { undated }) };
}

import type { Context } from "hono";
import { z } from "zod";
import { Judgement } from "../model/judgement.ts";
import { ApiError } from "./api-error.ts";
import type { ApiContext } from "./context.ts";
import type { OneAtATime } from "./one-at-a-time.ts";
import { readPair } from "./read-pair.ts";
import type { Routes, Step } from "./routes.ts";

const DecisionRequest = z.object({
  left: z.string().min(1).max(200),
  verdict: Judgement.shape.verdict,
  right: z.string().min(1).max(200),
  because: z.string().trim().min(1).max(2_000),
  by: z.string().trim().min(1).max(200).optional(),
});
const WithdrawRequest = z.object({ judgement: Judgement });
const RestoreRequest = z.object({ judgement: Judgement, at: z.int().nonnegative() });

/** The paths of the identity desk; `toWrite` are the steps before each change, `json` reads a body. */
export function identityRoutes(
  context: ApiContext,
  change: OneAtATime,
  toWrite: readonly Step[],
  json: (c: Context) => Promise<unknown>,
): Routes {
  return {
    "/api/identity": { GET: [() => context.identity()] },
    "/api/identity/:left/:right": {
      GET: [(c) => readPair(context, c.req.param("left") ?? "", c.req.param("right") ?? "")],
    },
    "/api/judgements": { POST: [...toWrite, judge] },
    "/api/judgements/withdraw": { POST: [...toWrite, withdraw] },
    "/api/judgements/restore": { POST: [...toWrite, restore] },
  };

  async function judge(c: Context): Promise<object> {
    const asked = DecisionRequest.safeParse(await json(c));
    if (!asked.success)
      throw new ApiError(
        "bad_request",
        'Send {"left": ID, "verdict": "same" | "different" | "unsure", "right": ID, "because": TEXT, "by"?: TEXT}.',
      );
    return change(() => context.judge(asked.data));
  }

  async function withdraw(c: Context): Promise<object> {
    const asked = WithdrawRequest.safeParse(await json(c));
    if (!asked.success) throw new ApiError("bad_request", 'Send {"judgement": {…}} as it was answered.');
    const answer = await change(() => context.withdraw(asked.data.judgement));
    if (!answer) throw new ApiError("not_found", "Nothing like this was judged: it was taken back already.");
    return answer;
  }

  async function restore(c: Context): Promise<object> {
    const asked = RestoreRequest.safeParse(await json(c));
    if (!asked.success) throw new ApiError("bad_request", 'Send {"judgement": {…}, "at": NUMBER}.');
    return change(() => context.restore(asked.data.judgement, asked.data.at));
  }
}

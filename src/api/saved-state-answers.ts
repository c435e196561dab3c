import { z } from "zod";
import type { SavedStateAnswer, StateAnswer } from "../model/http.ts";
import { ApiError } from "./api-error.ts";
import type { ApiContext } from "./context.ts";

const Given = z.strictObject({
  /** The hash of an address, as the page writes it. */
  state: z
    .string()
    .startsWith("#")
    .max(900_000)
    .regex(/^[\x21-\x7e]*$/),
});

/** Keeps a state of the page that is too large for a link. */
export async function saveState(context: ApiContext, body: unknown): Promise<SavedStateAnswer> {
  const given = Given.safeParse(body);
  if (!given.success)
    throw new ApiError("bad_request", 'Send {"state": "#…"}, the hash of an address of at most 900 kB.');
  return { id: await context.saveState(given.data.state) };
}

export async function savedState(context: ApiContext, id: string): Promise<StateAnswer> {
  const state = await context.savedState(id);
  if (state === null) throw new ApiError("not_found", `No state is saved under ${id}.`);
  return { state };
}

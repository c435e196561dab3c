import { titleAt } from "./lookups.ts";
import type { Token } from "./page.ts";
import { isCapitalised } from "./word-evidence.ts";

interface Roles {
  readonly roles: readonly string[];
  readonly gender?: "male" | "female";
  /** Index of the name after the titles. */
  readonly at: number;
  readonly isStrong: boolean;
}

/** The titles and ranks that start at a token, where a capitalised word follows them; null where there are none. */
export function titlesBefore(tokens: readonly Token[], from: number): Roles | null {
  if (!titleAt(tokens, from)) return null;
  const roles: string[] = [];
  let gender: "male" | "female" | undefined;
  let at = from;
  let isStrong = false;
  for (let count = 0; count < 3; count += 1) {
    const title = titleAt(tokens, at);
    if (!title) break;
    const isDeputyOf = tokens[at]?.lower === "deputy" && title.length === 1;
    if (title.kind !== "honorific") roles.push(isDeputyOf ? "deputy" : title.name);
    isStrong ||=
      title.kind === "honorific" || title.kind === "rank" || isCapitalised(tokens[at]) || roles.length > 0;
    gender ??= title.gender;
    at += title.length;
  }
  if (at === from || !isCapitalised(tokens[at])) return null;
  return { roles, at, isStrong, ...(gender && { gender }) };
}

/** A problem that the user can fix: one line that names the thing at fault and the remedy. Exit code 1. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** A command called with the wrong words. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A query that the console refuses: it would write, reach outside, or never end. */
export class QueryRefused extends UserError {
  readonly reason: "refused" | "invalid" | "deadline" | "busy";
  constructor(reason: "refused" | "invalid" | "deadline" | "busy", message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { HTTPException } from "hono/http-exception";
import { QueryRefused, UsageError, UserError } from "../errors.ts";
import { ApiError, type ApiErrorCode } from "./api-error.ts";

const CODE_BY_REFUSAL: Readonly<Record<QueryRefused["reason"], ApiErrorCode>> = {
  refused: "refused_query",
  invalid: "invalid_query",
  deadline: "deadline",
  busy: "busy",
};

/** The error that the caller is told; null for a bug, whose words stay with us. */
export function errorAnswer(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  if (error instanceof QueryRefused) return new ApiError(CODE_BY_REFUSAL[error.reason], error.message);
  if (error instanceof UserError) return new ApiError("unreadable", error.message);
  if (error instanceof UsageError) return new ApiError("bad_request", error.message);
  if (error instanceof HTTPException && error.status < 500)
    return new ApiError("bad_request", error.message || "The request can't be read.");
  return null;
}

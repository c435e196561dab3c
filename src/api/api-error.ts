import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Codes of the API's errors, each with the status that fits it. */
const STATUS_BY_CODE = {
  bad_request: 400,
  invalid_query: 400,
  refused_query: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  unreadable: 422,
  internal: 500,
  busy: 503,
  deadline: 504,
} as const satisfies Record<string, ContentfulStatusCode>;

export type ApiErrorCode = keyof typeof STATUS_BY_CODE;

/** A request that can't be answered as asked, with what the caller may do about it. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.code = code;
  }
  get status(): ContentfulStatusCode {
    return STATUS_BY_CODE[this.code];
  }
}

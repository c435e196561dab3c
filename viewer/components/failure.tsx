import type { RequestFailed } from "../api.ts";
import { texts } from "../texts.ts";
import { Notice } from "./notice.tsx";

/** What to do about a request that failed. */
export function Failure({ error }: { readonly error: RequestFailed }) {
  if (error.code === "unreachable")
    return <Notice title={texts.goneTitle} text={texts.goneText} command={texts.goneCommand} />;
  if (/not.?found|unknown/i.test(error.code))
    return <Notice title={texts.notFoundTitle} text={texts.notFoundText} />;
  return <Notice title={texts.failedTitle} text={error.message} />;
}

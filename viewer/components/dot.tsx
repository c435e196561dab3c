import type { Reference } from "../../src/model/http.ts";

/** The colour of a type. */
export function Dot({ type }: { readonly type: Reference["type"] }) {
  const shape = type === "Document" ? "dot is-square" : "dot";
  return <span class={shape} style={{ "--hue": `var(--type-${type})` }} aria-hidden="true" />;
}

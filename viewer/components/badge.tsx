import type { ComponentChildren } from "preact";

/** A short remark on a claim or edge; `tone` picks its colour. */
export function Badge({
  tone = "plain",
  children,
}: {
  readonly tone?: string;
  readonly children: ComponentChildren;
}) {
  return <span class={`badge is-${tone}`}>{children}</span>;
}

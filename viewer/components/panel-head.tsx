import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface PanelHeadProps {
  readonly eyebrow: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Name of what the panel shows. */
export function PanelHead({ eyebrow, children }: PanelHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest(".panel-body")?.scrollTo({ top: 0 });
  }, []);
  return (
    <header class="panel-head">
      <p class="eyebrow">{eyebrow}</p>
      <h2 ref={heading}>{children}</h2>
    </header>
  );
}

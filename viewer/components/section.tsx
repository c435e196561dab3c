import type { ComponentChildren } from "preact";

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** A part of the panel that folds away. */
export function Section({ title, count, children }: SectionProps) {
  return (
    <details class="section" open>
      <summary>
        <h3>{title}</h3>
        <span class="section-count">{count}</span>
      </summary>
      {children}
    </details>
  );
}

import type { ComponentChildren } from "preact";
import { texts } from "../texts.ts";

interface LegendRowProps {
  readonly name: string;
  readonly count: number;
  readonly isHidden: boolean;
  readonly onToggle: () => void;
  /** Its colour. */
  readonly children: ComponentChildren;
}

/** One kind of node or line with its count: a switch. */
export function LegendRow({ name, count, isHidden, onToggle, children }: LegendRowProps) {
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        aria-pressed={!isHidden}
        title={isHidden ? texts.show(name) : texts.hide(name)}
        onClick={onToggle}
      >
        {children}
        <span class="legend-name">{name}</span>
        <span class="legend-count">{count}</span>
      </button>
    </li>
  );
}

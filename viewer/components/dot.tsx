import type { Reference } from "../../src/model/http.ts";
import { iconWithin, SHAPE_PATHS, TYPE_MARKS } from "../appearance/type-marks.ts";

interface DotProps {
  readonly type: Reference["type"];
  /** Large enough for its icon. */
  readonly isLarge?: boolean;
}

/** A report is a leaf of paper. */
const LEAF = "M-.8 -1.1H.4L.9 -.6V1.1H-.8Z";

/** The colour and shape of a type. */
export function Dot({ type, isLarge = false }: DotProps) {
  const mark = type === "Document" ? null : TYPE_MARKS[type];
  return (
    <svg
      class={isLarge ? "dot is-large" : "dot"}
      viewBox="-1.6 -1.6 3.2 3.2"
      style={{ "--hue": `var(--type-${type})` }}
      aria-hidden="true"
    >
      <path d={mark ? SHAPE_PATHS[mark.shape] : LEAF} />
      {isLarge && mark && (
        <path class="dot-icon" fill-rule="evenodd" transform={iconWithin(mark.shape)} d={mark.icon} />
      )}
    </svg>
  );
}

import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import type { Histogram } from "../explore/histogram.ts";

interface HistogramBarsProps {
  readonly histogram: Histogram;
  /** Bins within the window; all where there is none. */
  readonly first: number;
  readonly last: number;
}

const HEIGHT = 40;
const WIDTH = 10;
/** Part of a bin's width that its bar fills. */
const FILLED = 0.86;

/** Bars stacked by type, one a bin; those outside of the window are faded. */
export function HistogramBars({ histogram: { bins, most }, first, last }: HistogramBarsProps) {
  const heightOf = (count: number): number => (most > 0 ? (count / most) * HEIGHT : 0);
  const below = bins.map(() => 0);
  const paths = ENTITY_TYPES.map((type, place) => {
    const [within, beyond]: [string[], string[]] = [[], []];
    bins.forEach((bin, at) => {
      const height = heightOf(bin.counts[place] ?? 0);
      if (height === 0) return;
      const bottom = HEIGHT - (below[at] ?? 0);
      below[at] = (below[at] ?? 0) + height;
      const bar = `M${at * WIDTH} ${bottom.toFixed(2)}h${WIDTH * FILLED}v${(-height).toFixed(2)}h${-WIDTH * FILLED}z`;
      (at >= first && at <= last ? within : beyond).push(bar);
    });
    return { type, within: within.join(""), beyond: beyond.join("") };
  });
  return (
    <svg
      class="histogram"
      viewBox={`0 0 ${bins.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bins.map(
        (bin, at) =>
          bin.isGap && (
            <path key={bin.from} class="histogram-gap" d={`M${(at + 0.43) * WIDTH} 0v${HEIGHT}`} />
          ),
      )}
      {paths.map(({ type, within, beyond }) => (
        <g key={type} style={{ fill: `var(--type-${type})` }}>
          <path d={within} />
          <path d={beyond} class="histogram-beyond" />
        </g>
      ))}
    </svg>
  );
}

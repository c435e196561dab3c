import type { EdgeMark } from "../appearance/palette.ts";

interface LineSampleProps {
  readonly mark: EdgeMark;
  /** Vouched for by one origin alone. */
  readonly isDashed?: boolean;
}

/** What a line looks like in the picture. */
export function LineSample({ mark, isDashed = false }: LineSampleProps) {
  return (
    <svg
      class="line-sample"
      viewBox="0 0 24 12"
      style={{ "--hue": `var(--edge-${mark})` }}
      aria-hidden="true"
    >
      {mark === "unverified" ? (
        <path d="M1 4h22v4H1z" class="is-outline" />
      ) : (
        <path d="M0 6h24" stroke-dasharray={isDashed ? "6 3" : undefined} />
      )}
      {mark === "disputed" && (
        <>
          <path d="M8.5 2.5l7 7M15.5 2.5l-7 7" class="is-halo" />
          <path d="M8.5 2.5l7 7M15.5 2.5l-7 7" class="is-cross" />
        </>
      )}
    </svg>
  );
}

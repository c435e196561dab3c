import { useMemo, useRef, useState } from "preact/hooks";
import { dateOfDay } from "../../src/text/day-number.ts";
import { formatInterval } from "../evidence/format-interval.ts";
import { binsWithin, dragged } from "../explore/brushed-bins.ts";
import { type Histogram, histogramOf } from "../explore/histogram.ts";
import { listUndated } from "../explore/node-commands.ts";
import { useExplored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import type { TimeWindow } from "../state/view-state.ts";
import { AXIS_NAMES, exploreTexts as texts } from "../texts/explore.ts";
import { BrushHandle } from "./brush-handle.tsx";
import { HistogramBars } from "./histogram-bars.tsx";

/** Smaller pages begin with the brush folded. */
const ROOMY = "(min-width: 900px) and (min-height: 600px)";
const NONE: Histogram = { bins: [], most: 0 };

/** Time under the picture: how much happened, or came to be known, when; what lies outside of the window is not shown. */
export function TimeBrush() {
  const { state, run } = useView();
  const [picked, setPicked] = useState<TimeWindow["axis"]>("known");
  const [isOpen, setOpen] = useState(() => matchMedia(ROOMY).matches);
  const axis = state.time?.axis ?? picked;
  const explored = useExplored();
  const track = useRef<HTMLDivElement>(null);
  const histogram = useMemo(
    () => (explored ? histogramOf(explored.index, axis, explored.exploration.anytime.nodes) : NONE),
    [
      explored?.index,
      state.facets,
      state.hiddenTypes,
      state.hiddenMarks,
      state.hiddenNodes,
      state.isolated,
      axis,
    ],
  );
  const { bins } = histogram;
  const [first, last] = binsWithin(bins, state.time);

  const set = (from: number, to: number): void => {
    const [one, other] = [bins[Math.min(from, to)], bins[Math.max(from, to)]];
    if (!one || !other) return;
    const isWhole = from <= 0 && to >= bins.length - 1;
    const window = isWhole ? null : { axis, from: dateOfDay(one.from), to: dateOfDay(other.to) };
    run({
      label: texts.window,
      change: (it) => (JSON.stringify(it.time) === JSON.stringify(window) ? it : { ...it, time: window }),
      isReplacing: true,
    });
  };
  const turn = (to: TimeWindow["axis"]): void => {
    setPicked(to);
    if (!state.time) return;
    run({
      label: texts.switchAxis(to),
      change: (it) => (it.time ? { ...it, time: { ...it.time, axis: to } } : it),
    });
  };
  const binAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  };
  const start = (event: PointerEvent): void => {
    if (event.button !== 0 || bins.length === 0) return;
    event.preventDefault();
    const grip = dragged(axis, binAt(event), [first, last], state.time !== null);
    const move = (to: PointerEvent): void => set(...grip(binAt(to)));
    const stop = (): void => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
      removeEventListener("pointercancel", stop);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
    addEventListener("pointercancel", stop);
    set(...grip(binAt(event)));
  };
  const words = state.time ? formatInterval(state.time.from, state.time.to) : texts.wholeTime;
  const undated = explored?.exploration.undated ?? [];
  return (
    <section class={isOpen ? "time" : "time is-folded"} aria-label={texts.time}>
      <header class="time-head">
        <button type="button" class="time-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {texts.time}
        </button>
        <fieldset class="time-axis">
          <legend class="unseen">{texts.time}</legend>
          {(["happened", "known"] as const).map((it) => (
            <button key={it} type="button" aria-pressed={axis === it} onClick={() => turn(it)}>
              {AXIS_NAMES[it]}
            </button>
          ))}
        </fieldset>
        <output class="time-words">{words}</output>
        {explored && undated.length > 0 && (
          <button
            type="button"
            class="text-button"
            title={texts.listUndated}
            onClick={() => run(listUndated(explored.index, undated))}
          >
            {texts.undated(undated.length)}
          </button>
        )}
        {state.time && (
          <button
            type="button"
            class="text-button"
            onClick={() => run({ label: texts.clearTime, change: (it) => ({ ...it, time: null }) })}
          >
            {texts.clearTime}
          </button>
        )}
      </header>
      {isOpen && bins.length === 0 && <p class="quiet">{texts.noDates}</p>}
      {isOpen && bins.length > 0 && (
        <div
          class="time-track"
          ref={track}
          onPointerDown={start}
          title={axis === "known" ? texts.knownHint : undefined}
        >
          <HistogramBars histogram={histogram} first={first} last={last} />
          <div
            class="time-window"
            style={{
              left: `${(100 * first) / bins.length}%`,
              right: `${100 - (100 * (last + 1)) / bins.length}%`,
            }}
          />
          <BrushHandle
            name={texts.from}
            bins={bins}
            at={first}
            share={first / bins.length}
            onMove={(to) => set(Math.min(to, last), last)}
          />
          <BrushHandle
            name={texts.to}
            bins={bins}
            at={last}
            share={(last + 1) / bins.length}
            onMove={(to) => set(first, Math.max(to, first))}
          />
        </div>
      )}
      {isOpen && bins.length > 0 && (
        <p class="time-ends" aria-hidden="true">
          <span>{formatInterval(dateOfDay(bins[0]?.from ?? 0), dateOfDay(bins[0]?.to ?? 0))}</span>
          <span>{formatInterval(dateOfDay(bins.at(-1)?.from ?? 0), dateOfDay(bins.at(-1)?.to ?? 0))}</span>
        </p>
      )}
    </section>
  );
}

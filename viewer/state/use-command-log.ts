import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { api } from "../api.ts";
import { historyTexts as texts } from "../texts/history.ts";
import { formatAddress, parseAddress } from "./address.ts";
import { type Arrival, CommandLog } from "./command-log.ts";
import { describeChange, type NameOf } from "./describe-change.ts";
import { isLong, savedIn, savedUnder } from "./saved-state.ts";
import type { View } from "./use-view.ts";
import { HOME, type ViewState } from "./view-state.ts";

/** Milliseconds until a state that is too large for a URL is saved: not each of a drag. */
const PAUSE = 400;

/** Marks the browser's own history with steps of this page, not with those of an earlier load of it. */
const LIFE = performance.timeOrigin;

/** The step of this page's life at which the browser's history stands; null where a link led elsewhere. */
function stepIn(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("life" in state) || !("step" in state)) return null;
  return state.life === LIFE && typeof state.step === "number" ? state.step : null;
}

/** The log of all that is done on this page; the URL follows it, and it follows the URL. */
export function useCommandLog(nameOf: NameOf, onTrouble: (text: string) => void): View {
  const names = useRef(nameOf);
  names.current = nameOf;
  const tell = useRef(onTrouble);
  tell.current = onTrouble;
  const [log] = useState(() => {
    const start = savedIn(location.hash) ? HOME : parseAddress(location.hash);
    return new CommandLog(start, texts.start);
  });
  const [shown, setShown] = useState<{ state: ViewState; arrival: Arrival; at: number }>({
    state: log.state,
    arrival: "travel",
    at: 0,
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFollowing = false;

    const write = (arrival: Arrival): void => {
      const hash = formatAddress(log.state);
      const mark = { life: LIFE, step: log.steps[log.at]?.id ?? 0 };
      const url = hash === "#" ? location.pathname + location.search : hash;
      if (arrival === "new") history.pushState(mark, "", url);
      else history.replaceState(mark, "", url);
      clearTimeout(timer);
      if (!isLong(hash)) return;
      timer = setTimeout(async () => {
        const id = await api.saveState(hash).catch(() => null);
        if (id && formatAddress(log.state) === hash) history.replaceState(mark, "", savedUnder(id));
      }, PAUSE);
    };
    const follow = (state: ViewState, label?: string): void => {
      if (formatAddress(state) === formatAddress(log.state)) return;
      const said = label ?? describeChange(state, log.state, names.current);
      log.run({ label: said, change: () => state });
    };
    const open = async (id: string): Promise<void> => {
      const hash = await api.savedState(id).catch(() => null);
      if (hash === null) tell.current(texts.stateGone);
      else if (log.steps.length === 1) log.amend(() => parseAddress(hash));
      else follow(parseAddress(hash), texts.openedAddress);
    };
    const arrive = async (): Promise<void> => {
      const step = stepIn(history.state);
      const saved = savedIn(location.hash);
      isFollowing = true;
      try {
        if (step !== null && log.isNearby(step)) await log.goTo(step);
        else if (saved === null) follow(parseAddress(location.hash));
        else await open(saved);
      } finally {
        isFollowing = false;
        write("same");
      }
    };
    const onArrival = (): void => void arrive();

    const stop = log.subscribe((arrival) => {
      setShown({ state: log.state, arrival, at: log.at });
      if (!isFollowing) write(arrival);
    });
    if (savedIn(location.hash) === null) write("same");
    else void arrive();
    addEventListener("popstate", onArrival);
    addEventListener("hashchange", onArrival);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener("popstate", onArrival);
      removeEventListener("hashchange", onArrival);
    };
  }, [log]);

  return useMemo<View>(() => {
    const step = log.steps[shown.at]?.id;
    const told = async (work: () => Promise<void>): Promise<void> => {
      const label = log.steps[log.at]?.label ?? "";
      await work().catch((error) => tell.current(texts.failed(label, String((error as Error).message))));
    };
    return {
      ...shown,
      steps: log.steps,
      run: (command) => log.run(command),
      amend: (change) => {
        if (log.steps[log.at]?.id === step) log.amend(change);
      },
      go: (change) =>
        log.run({
          label: describeChange({ ...log.state, ...change }, log.state, names.current),
          change: (state) => {
            const next = { ...state, ...change };
            return formatAddress(next) === formatAddress(state) ? state : next;
          },
        }),
      perform: (command) => log.perform(command),
      undo: () => told(() => log.undo()),
      redo: () => told(() => log.redo()),
      goTo: (step) => told(() => log.goTo(step)),
    };
  }, [log, shown]);
}

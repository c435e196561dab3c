import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api.ts";
import { orderPairs, type Pair, pairKey } from "../desk/order-pairs.ts";
import { isWriting } from "../state/is-writing.ts";
import { useAnswer } from "../state/use-answer.ts";
import type { Decisions } from "../state/use-decisions.ts";
import { deskTexts as texts } from "../texts/desk.ts";
import { texts as common } from "../texts.ts";
import { DecisionList } from "./decision-list.tsx";
import { Failure } from "./failure.tsx";
import { Icon } from "./icon.tsx";
import { Notice } from "./notice.tsx";
import { PairView } from "./pair-view.tsx";

interface IdentityDeskProps {
  readonly revision: number;
  readonly decisions: Decisions;
  readonly onClose: () => void;
}

/** Unsure pairs side by side: a key decides, and each decision can be taken back. */
export function IdentityDesk({ revision, decisions, onClose }: IdentityDeskProps) {
  const answer = useAnswer((signal) => api.identity(signal), [revision]);
  const [later, setLater] = useState<readonly string[]>([]);
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState("");
  const head = useRef<HTMLHeadingElement>(null);
  const pairs = answer.state === "ready" ? orderPairs(answer.value.pairs, later) : [];
  const place = Math.min(at, Math.max(0, pairs.length - 1));
  const pair = pairs[place];
  const { isBusy } = decisions;

  useEffect(() => head.current?.focus(), []);

  const go = (step: number): void => {
    if (pairs.length > 0) setAt((place + step + pairs.length) % pairs.length);
  };
  const judge = (verdict: "same" | "different"): void => {
    if (!pair || isBusy) return;
    decisions.judge(pair, verdict, reason.trim() || texts.ownReason(verdict));
    setReason("");
  };
  const postpone = (): void => {
    if (!pair) return;
    const key = pairKey(pair);
    setLater([...later.filter((it) => it !== key), key]);
    decisions.tell(texts.postponed(pair.left.name, pair.right.name));
  };
  // Read at the moment of the key, not when the listener was made: a quick second key is about what is shown by then.
  const keys = useRef<Readonly<Record<string, () => void>>>({});
  keys.current = {
    s: () => judge("same"),
    d: () => judge("different"),
    l: postpone,
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const act = Object.hasOwn(keys.current, key) ? keys.current[key] : undefined;
      if (!act || ctrlKey || metaKey || altKey || isWriting(event)) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);

  return (
    <section class="drawer desk" aria-label={texts.title}>
      <header class="drawer-head">
        <h2 ref={head} tabIndex={-1}>
          {texts.title}
          <span class="section-count">{texts.openCount(pairs.length)}</span>
        </h2>
        <button type="button" class="icon-button" aria-label={common.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="desk-body">
        <p class="quiet">{texts.intro}</p>
        {answer.state === "loading" && <p class="quiet">{common.loading}</p>}
        {answer.state === "failed" && <Failure error={answer.error} />}
        {answer.state === "ready" && !pair && <Notice title={texts.nothing} text={texts.nothingText} />}
        {pair && (
          <>
            <PairNavigation pair={pair} place={place} pairs={pairs} onStep={go} />
            <PairView key={pairKey(pair)} pair={pair} revision={revision} />
            <form class="desk-decide" onSubmit={(event) => event.preventDefault()}>
              <label>
                <span>{texts.reason}</span>
                <input
                  value={reason}
                  maxLength={500}
                  onInput={(event) => setReason(event.currentTarget.value)}
                />
              </label>
              <DecideButton letter="S" word={texts.same} isBusy={isBusy} onPress={() => judge("same")} />
              <DecideButton
                letter="D"
                word={texts.different}
                isBusy={isBusy}
                onPress={() => judge("different")}
              />
              <DecideButton letter="L" word={texts.later} isBusy={false} onPress={postpone} />
            </form>
            <p class="quiet desk-keys">{isBusy ? texts.deciding : texts.keys}</p>
          </>
        )}
        {answer.state === "ready" && answer.value.omitted > 0 && (
          <p class="quiet">{texts.omitted(answer.value.omitted)}</p>
        )}
        {answer.state === "ready" && (
          <DecisionList decisions={answer.value.decisions} isBusy={isBusy} onWithdraw={decisions.withdraw} />
        )}
      </div>
    </section>
  );
}

interface PairNavigationProps {
  readonly pair: Pair;
  readonly place: number;
  readonly pairs: readonly Pair[];
  readonly onStep: (step: number) => void;
}

function PairNavigation({ pair, place, pairs, onStep }: PairNavigationProps) {
  return (
    <div class="desk-place">
      <button type="button" class="icon-button" aria-label={texts.previous} onClick={() => onStep(-1)}>
        <Icon name="back" />
      </button>
      <strong>{texts.pairAt(place + 1, pairs.length)}</strong>
      <button type="button" class="icon-button" aria-label={texts.next} onClick={() => onStep(1)}>
        <Icon name="arrow" />
      </button>
      <span class="desk-score">{texts.likeness(Math.round(pair.score * 100))}</span>
      <span class="quiet">
        {texts.because}: {pair.because.join(", ")}
      </span>
    </div>
  );
}

interface DecideButtonProps {
  readonly letter: string;
  readonly word: string;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function DecideButton({ letter, word, isBusy, onPress }: DecideButtonProps) {
  return (
    <button type="button" class="button" aria-keyshortcuts={letter} aria-disabled={isBusy} onClick={onPress}>
      {word} <kbd>{letter}</kbd>
    </button>
  );
}

import type { ClaimView } from "../../src/model/http.ts";
import { useLink } from "../state/use-view.ts";
import { evidenceTexts as texts } from "../texts/evidence.ts";
import { texts as common } from "../texts.ts";
import { Chip } from "./chip.tsx";

const OF: Readonly<Record<string, string>> = texts.verificationOf;

/** A check of a recording or of words: by whom, how, over how long, or that there was none; with its sentence. */
export function CheckNote({ check }: { readonly check: ClaimView }) {
  const link = useLink();
  const { verification, polarity, objects, statedIn } = check;
  const [statement] = statedIn;
  if (!verification) return null;
  const of = OF[verification.of] ?? verification.of;
  const isDone = polarity !== "denied";
  return (
    <div class={isDone ? "check is-verified" : "check is-unverified"}>
      <p>
        {isDone ? texts.verified(of) : texts.notVerified(of)}
        {objects.length > 0 && ` ${texts.verifiedBy} `}
        {objects.map((who) => (
          <Chip key={who.id} who={who} />
        ))}
        {verification.howLong && ` ${texts.over(verification.howLong)}`}
      </p>
      {verification.how && (
        <p class="check-how">
          {texts.how}: <bdi>{verification.how}</bdi>
        </p>
      )}
      {statement && (
        <a
          class="check-quote"
          href={link({
            document: { id: statement.document.id, start: statement.start, end: statement.end },
          })}
          title={common.showInReport}
        >
          <q>
            <bdi>{statement.quote}</bdi>
          </q>
        </a>
      )}
    </div>
  );
}

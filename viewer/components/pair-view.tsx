import type { PairAnswer, PairSide, Reference } from "../../src/model/http.ts";
import { api } from "../api.ts";
import { compareSides } from "../desk/compare-sides.ts";
import type { Pair } from "../desk/order-pairs.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { useAnswer } from "../state/use-answer.ts";
import { useLink } from "../state/use-view.ts";
import { deskTexts as texts } from "../texts/desk.ts";
import { texts as common, RELATIONS, TYPE_NAMES } from "../texts.ts";
import { Chip } from "./chip.tsx";
import { Dot } from "./dot.tsx";
import { Failure } from "./failure.tsx";

/** Two entities side by side: what is known of each, their sentences, and what both are related to. */
export function PairView({ pair, revision }: { readonly pair: Pair; readonly revision: number }) {
  const { left, right } = pair;
  const answer = useAnswer((signal) => api.pair(left.id, right.id, signal), [left.id, right.id, revision]);
  return (
    <div class="pair">
      <PairHead who={left} />
      <PairHead who={right} />
      {answer.state === "loading" && <p class="quiet pair-whole">{common.loading}</p>}
      {answer.state === "failed" && (
        <div class="pair-whole">
          <Failure error={answer.error} />
        </div>
      )}
      {answer.state === "ready" && <PairBody answer={answer.value} />}
    </div>
  );
}

function PairHead({ who }: { readonly who: Reference }) {
  return (
    <h3 class="pair-name">
      <span class="eyebrow">
        <Dot type={who.type} />
        {TYPE_NAMES[who.type].one}
      </span>
      <bdi>{who.name}</bdi>
    </h3>
  );
}

function PairBody({ answer }: { readonly answer: PairAnswer }) {
  return (
    <>
      <PairFacts answer={answer} />
      <Sentences side={answer.left} />
      <Sentences side={answer.right} />
      <section class="pair-whole" aria-label={texts.shared}>
        <h4>{texts.shared}</h4>
        {answer.shared.length === 0 && <p class="quiet">{texts.sharedNothing}</p>}
        <ul class="pair-shared">
          {answer.shared.map(({ who, left, right }) => (
            <li key={who.id}>
              <span class="quiet">{left.map((it) => RELATIONS[it].forth).join(", ")}</span>
              <Chip who={who} />
              <span class="quiet">{right.map((it) => RELATIONS[it].forth).join(", ")}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function PairFacts({ answer }: { readonly answer: PairAnswer }) {
  const rows = compareSides(answer);
  return (
    <table class="pair-facts pair-whole">
      <thead>
        <tr>
          <th scope="col">{texts.attribute}</th>
          <th scope="col">{texts.left}</th>
          <th scope="col">{texts.right}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{texts.spellings}</th>
          <td>{spellings(answer.left)}</td>
          <td>{spellings(answer.right)}</td>
        </tr>
        {rows.map(({ name, left, right, agreement }) => (
          <tr key={name} class={`is-${agreement}`}>
            <th scope="row">{name}</th>
            <td>{left ? <bdi>{left}</bdi> : <span class="quiet">{texts.unknown}</span>}</td>
            <td>{right ? <bdi>{right}</bdi> : <span class="quiet">{texts.unknown}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spellings({ entity }: PairSide) {
  const { names, name } = entity.properties;
  const all = Array.isArray(names) ? names.map(String) : [String(name ?? "")];
  return all.map((it) => (
    <span key={it} class="spelling">
      <bdi>{it}</bdi>
    </span>
  ));
}

function Sentences({ side }: { readonly side: PairSide }) {
  const link = useLink();
  return (
    <section class="pair-sentences" aria-label={texts.sentencesOf(String(side.entity.properties.name))}>
      <h4>
        {texts.sentences}
        <span class="section-count">{texts.moreReports(side.reports)}</span>
      </h4>
      {side.sentences.length === 0 && <p class="quiet">{texts.noSentences}</p>}
      <ul>
        {side.sentences.map(({ document, start, end, before, quote, after }) => (
          <li key={`${document.id} ${start}`}>
            <a class="quote" href={link({ document: { id: document.id, start, end } })}>
              <bdi>
                {before}
                <em class="evidence">{quote}</em>
                {after}
              </bdi>
            </a>
            <p class="statement-where">
              <bdi>{document.name || common.untitled}</bdi>
              {document.published && ` · ${formatDate(document.published)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

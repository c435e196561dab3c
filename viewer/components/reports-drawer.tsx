import type { DocumentsAnswer } from "../../src/model/http.ts";
import { api } from "../api.ts";
import { useAnswer } from "../state/use-answer.ts";
import { texts } from "../texts.ts";
import { AddButton } from "./add-button.tsx";
import { Failure } from "./failure.tsx";
import { Icon } from "./icon.tsx";
import { ReportRow } from "./report-row.tsx";

interface ReportsDrawerProps {
  readonly revision: number;
  readonly isBusy: boolean;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: string, name: string) => void;
  readonly onClose: () => void;
}

type Report = DocumentsAnswer["documents"][number];

/** Newest first; those without a date last. */
const byDate = (a: Report, b: Report): number => {
  const [one, other] = [a.published ?? "", b.published ?? ""];
  if (one !== other) return one < other ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

/** The reports of the project: to read, to add, to remove. */
export function ReportsDrawer({ revision, isBusy, onAdd, onRemove, onClose }: ReportsDrawerProps) {
  const answer = useAnswer((signal) => api.documents(signal), [revision]);
  return (
    <section class="drawer" aria-label={texts.reports}>
      <header class="drawer-head">
        <h2>
          {texts.reports}
          {answer.state === "ready" && <span class="section-count">{answer.value.documents.length}</span>}
        </h2>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="drawer-add">
        <AddButton isBusy={isBusy} onAdd={onAdd} />
        <p class="quiet">{texts.addHint}</p>
      </div>
      {answer.state === "loading" && <p class="quiet is-padded">{texts.loading}</p>}
      {answer.state === "failed" && <Failure error={answer.error} />}
      {answer.state === "ready" && (
        <ul class="reports">
          {answer.value.documents.toSorted(byDate).map((report) => (
            <ReportRow key={report.id} report={report} isBusy={isBusy} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </section>
  );
}

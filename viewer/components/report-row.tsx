import { useState } from "preact/hooks";
import type { DocumentsAnswer } from "../../src/model/http.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { useLink, useView } from "../state/use-view.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";
import { RemovalPreview } from "./removal-preview.tsx";

interface ReportRowProps {
  readonly report: DocumentsAnswer["documents"][number];
  readonly isBusy: boolean;
  readonly onRemove: (id: string, name: string) => void;
}

/** One report: opens it, or removes it once that is confirmed. */
export function ReportRow({ report, isBusy, onRemove }: ReportRowProps) {
  const link = useLink();
  const open = useView().state.document;
  const [isAsking, setAsking] = useState(false);
  const name = report.title || report.file || texts.untitled;
  const details = [report.publisher, report.published && formatDate(report.published)].filter(Boolean);
  return (
    <li class={open?.id === report.id ? "report is-open" : "report"}>
      <a class="report-link" href={link({ selection: null, document: { id: report.id } })}>
        <bdi class="report-title">{name}</bdi>
        <span class="report-details">
          {(details.length > 0 ? details : [report.file]).map((detail, at) => (
            <span key={detail}>
              {at > 0 && " · "}
              <bdi>{detail}</bdi>
            </span>
          ))}
        </span>
        {report.language !== "en" && <span class="report-details">{texts.notRead}</span>}
      </a>
      {isAsking ? (
        <div class="report-question" role="alert">
          <p>{texts.removeQuestion}</p>
          <RemovalPreview document={report.id} />
          <button
            type="button"
            class="button is-danger"
            disabled={isBusy}
            onClick={() => {
              setAsking(false);
              onRemove(report.id, name);
            }}
          >
            {texts.remove}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {texts.keep}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="icon-button report-remove"
          aria-label={texts.removeNamed(name)}
          title={texts.remove}
          disabled={isBusy}
          onClick={() => setAsking(true)}
        >
          <Icon name="remove" />
        </button>
      )}
    </li>
  );
}

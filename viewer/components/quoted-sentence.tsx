interface QuotedSentenceProps {
  readonly before: string | undefined;
  readonly quote: string;
  readonly after: string | undefined;
  /** False where the words are all that is shown of their sentence, so that no mark tells them apart. */
  readonly isMarked?: boolean;
}

/** A sentence of a report, with the words in it that count. */
export function QuotedSentence({ before, quote, after, isMarked = true }: QuotedSentenceProps) {
  return (
    <q>
      <bdi>
        {before}
        <em class={isMarked ? "evidence" : undefined}>{quote}</em>
        {after}
      </bdi>
    </q>
  );
}

const few = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the evidence panel says beside its claims. */
export const evidenceTexts = {
  origin: (at: number, of: number) => (of === 1 ? "One origin" : `Origin ${at} of ${of}`),
  notStated: "not stated",
  moreReports: (count: number) => `${few(count, "more report", "more reports")} of the same words`,
  verification: "Verification",
  verified: (of: string) => `The ${of} was verified`,
  notVerified: (of: string) => `The ${of} was not verified`,
  verifiedBy: "by",
  over: (time: string) => `over ${time}`,
  how: "How",
  opposite: "Side by side",
  oneSays: "One says",
  otherSays: "Another says",
  writer: "the writer",
  occurrence: (at: number) => `Mention ${at}`,
  cameFrom: "Where it came from",
  moreMentions: (count: number) => `${count} more`,
  line: "The way of the words",
  verificationOf: { recording: "recording", content: "content" },
} as const;

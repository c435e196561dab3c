/** Edges between entities, each as a sentence with its direction. */
export const ENTITY_EDGES = {
  MEMBER_OF: "a person or unit belongs to a larger unit or organisation",
  COMMANDS: "a person leads a unit or organisation",
  PART_OF: "the smaller unit or organisation is a part of the larger, or of its country",
  BASED_IN: "a unit or organisation has its seat in a place",
  LOCATED_AT: "a person, unit, organisation or equipment is at a place",
  LOCATED_IN: "a place lies within a larger place",
  NEAR: "a place lies close to a place (even: stored once)",
  HOLDS_POST: "a person holds a post in a unit, an organisation or (a mayor, a president) a place",
  RELATIVE_OF: "a person is a relative of a person (even: stored once)",
  COMPANION_OF: "a person serves beside a person (even: stored once)",
  COMES_FROM: "a person was born, lives or is at home in a place",
  PARTICIPATED_IN: "a person, unit or organisation took part in an event",
  OCCURRED_AT: "an event took place at a place",
  RECORDED_BY: "an event (a call) was recorded by an organisation",
  RELEASED_BY: "an event (a call) was given out by an organisation",
  VERIFIED_BY: "an event (a recording) was verified by an organisation",
  PUBLISHED_BY: "an event (a call) was published by an organisation",
  SPOKE_IN: "a person spoke in an event (a call)",
  USES: "a person, unit or organisation uses equipment",
  FOUGHT: "a unit or organisation fought a unit or organisation (even: stored once)",
} as const;
/** Edges of a claim: what it is about, who vouches for it, where it stands. */
export const CLAIM_EDGES = {
  SUBJECT: "the claim is about this entity",
  OBJECT: "the claim relates its subject to this entity",
  ASSERTED_BY: "who says it: an entity, or the document where its writer does",
  RELAYED_BY: "who passed it on; `document`, `order` from the speaker outwards, `act`",
  ADDRESSED_TO: "to whom it was said",
  STATED_IN: "the document that states it; `start`, `end`, `quote`",
  SUPPORTS: "says the same as the first claim of its group, from another origin",
  CONTRADICTS: "says the opposite of that claim",
} as const;

/** Document bookkeeping. */
export const DOCUMENT_EDGES = {
  MENTIONS: "the document mentions the entity; `starts` and `ends` are lists of equal length",
} as const;

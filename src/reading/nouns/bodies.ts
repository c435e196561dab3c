const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that say, right behind the name of a body, what it is itself: "the New York Times newspaper". */
export const SAY_WHAT_BODY: ReadonlySet<string> = words(
  `newspaper daily weekly magazine tabloid agency channel broadcaster outlet website portal network group movement militia
  party coalition alliance bloc company firm organization organisation`,
);

/** Nouns by which a body is called again once its name, which holds them, was told: "the directorate", "the mission". */
export const CALLED_BY_NOUN: ReadonlySet<string> = words(
  `directorate service mission committee commission agency bureau institute council ministry department court tribunal
  authority federation fund foundation association board secretariat embassy office union league alliance coalition
  academy organization organisation centre center command`,
);

/** What the state speaks through. */
export const STATE_MEDIA: ReadonlySet<string> = words("television tv media radio broadcaster");

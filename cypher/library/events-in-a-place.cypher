// What happened in a place
// Events in the place or in a place within it between two days, with the sentence that places each of them there.
// $place: string = "Kupyansk" (any spelling of it)
// $kind: string = "" (battle, strike, bombardment, withdrawal, …; empty for all)
// $from: string = "0001-01-01" (first day)
// $until: string = "9999-12-31" (last day)
// $undated: boolean = true (also what has no day)
MATCH (whole:Place)
WHERE any(spelling IN coalesce(whole.names, [whole.name]) WHERE toLower(spelling) = toLower($place))
MATCH (p:Place)-[:LOCATED_IN*0..5]->(whole)
WITH DISTINCT p
MATCH (e:Event)-[at:OCCURRED_AT]->(p)
WHERE ($kind = '' OR e.kind = $kind)
  AND (e.earliest IS NULL OR e.earliest <= $until) AND (e.latest IS NULL OR e.latest >= $from)
  AND ($undated OR e.earliest IS NOT NULL OR e.latest IS NOT NULL)
UNWIND at.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN coalesce(e.earliest, 'undated') AS earliest, e.latest AS latest, e.kind AS kind, e.name AS event, p.name AS place,
  at.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, at.id AS edge
ORDER BY earliest, latest, edge, date, document, claim

// Units in a place between two days
// Units that are, or are based, in the place or in a place within it, with the sentence that says so. A vague date stays vague.
// $place: string = "Ukraine" (any spelling of it)
// $from: string = "0001-01-01" (first day)
// $until: string = "9999-12-31" (last day)
// $undated: boolean = true (also what has no day)
MATCH (whole:Place)
WHERE any(spelling IN coalesce(whole.names, [whole.name]) WHERE toLower(spelling) = toLower($place))
MATCH (p:Place)-[:LOCATED_IN*0..5]->(whole)
WITH DISTINCT p
MATCH (u:Unit)-[l:LOCATED_AT|BASED_IN]->(p)
WHERE (l.earliest IS NULL OR l.earliest <= $until) AND (l.latest IS NULL OR l.latest >= $from)
  AND ($undated OR l.earliest IS NOT NULL OR l.latest IS NOT NULL)
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN u.name AS unit, type(l) AS how, p.name AS place, l.earliest AS earliest, l.latest AS latest, l.status AS status,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY place, unit, edge, date, document, claim

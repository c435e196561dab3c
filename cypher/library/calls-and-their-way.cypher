// Intercepted calls and through whose hands they went
// Each call with who spoke in it, who recorded it, gave it out, verified or published it, and the sentence that says so.
// $name: string = "" (only where this one is named: any spelling, or a part of one; empty for all)
MATCH (v:Event {kind: 'interceptedCall'})-[l:SPOKE_IN|RECORDED_BY|RELEASED_BY|VERIFIED_BY|PUBLISHED_BY]-(who:Entity)
WHERE $name = '' OR any(spelling IN coalesce(who.names, [who.name]) WHERE toLower(spelling) CONTAINS toLower($name))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN coalesce(v.earliest, 'undated') AS earliest, v.latest AS latest, v.name AS call, type(l) AS how, who.name AS who,
  l.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim,
  l.id AS edge, v.id AS event
ORDER BY earliest, latest, event, how, who, edge, date, document, claim

// Who took part in what
// People, units and bodies in events of a kind, in the order of time, with the sentence that puts each of them there.
// $kind: string = "" (battle, strike, interceptedCall, meeting, …; empty for all)
// $name: string = "" (only this one: any spelling, or a part of one; empty for all)
MATCH (who:Entity)-[l:PARTICIPATED_IN|SPOKE_IN]->(e:Event)
WHERE ($kind = '' OR e.kind = $kind)
  AND ($name = '' OR any(spelling IN coalesce(who.names, [who.name]) WHERE toLower(spelling) CONTAINS toLower($name)))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN coalesce(e.earliest, 'undated') AS earliest, e.latest AS latest, e.kind AS kind, e.name AS event, who.name AS who,
  l.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY earliest, latest, event, who, edge, date, document, claim

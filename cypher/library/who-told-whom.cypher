// Who told whom
// What was said to somebody: the speaker, the listener and the words.
// $name: string = "" (only to or by this one: any spelling, or a part of one; empty for all)
MATCH (listener:Entity)<-[t:ADDRESSED_TO]-(c:Claim)
MATCH (listener)<-[:MENTIONS]-(d:Document)
MATCH (d)<-[s:STATED_IN]-(c)
MATCH (d)-[:MENTIONS]->(named:Entity)
WITH listener, t, c, d, s, collect(named.id) AS named
MATCH (c)-[a:ASSERTED_BY]->(who)
WHERE (who:Document OR who.id IN named)
  AND ($name = '' OR any(spelling IN coalesce(listener.names, [listener.name]) + coalesce(who.names, [coalesce(who.name, '')])
    WHERE toLower(spelling) CONTAINS toLower($name)))
RETURN coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS who, listener.name AS toWhom, c.modality AS modality,
  c.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim,
  a.id AS assertion, t.id AS address
ORDER BY who, toWhom, date, document, claim, assertion, address

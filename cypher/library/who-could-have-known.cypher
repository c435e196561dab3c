// Who could have known by a day
// Who had said, heard or passed on what about someone or something by a day: by the last day that each vague time may mean.
// $name: string = "331st Airborne Regiment" (what it is about: any spelling, or a part of one)
// $day: string = "2022-10-03" (the last day that counts)
MATCH (e:Entity)
WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
WITH DISTINCT c
MATCH (c)-[k:ASSERTED_BY|ADDRESSED_TO|RELAYED_BY]->(who)
MATCH (c)-[s:STATED_IN]->(d:Document)
WHERE k.document IS NULL OR k.document = d.id
WITH c, k, who, s, d, coalesce(c.saidLatest, c.saidEarliest) AS said, coalesce(c.learnedLatest, c.learnedEarliest) AS learned,
  coalesce(c.publishedLatest, c.publishedEarliest) AS published,
  d.published + CASE size(d.published) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END AS reported
WITH c, k, who, s, d, CASE
    WHEN k.act IN ['heard', 'recorded'] THEN coalesce(learned, said, reported)
    WHEN k.act IS NOT NULL THEN reported
    WHEN 'Document' IN labels(who) THEN published
    ELSE coalesce(said, learned, published) END AS since
WHERE since <= $day
RETURN since, coalesce(who.name, who.publisher, who.title, who.file) AS who,
  coalesce(k.act, CASE type(k) WHEN 'ADDRESSED_TO' THEN 'was told' ELSE 'said' END) AS how, c.status AS status, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, k.id AS edge
ORDER BY since, who, how, date, document, claim, edge

// Connections that only a list knows
// What no report states and a list of names adds, with the name of the list: no sentence stands behind it.
// $list: string = "" (only from this list, or a part of its name; empty for all)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.inferred = true AND r.claims IS NULL AND toLower(coalesce(r.rule, '')) CONTAINS toLower($list)
RETURN r.rule AS list, a.name AS source, type(r) AS relation, b.name AS target, r.status AS status, r.id AS edge
ORDER BY list, source, relation, target, edge

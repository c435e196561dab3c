/** Which row of a list the arrow keys lead to from row `active` (-1: none); rows go round. */
export function moveActive(active: number, key: string, rows: number): number {
  if (rows === 0) return -1;
  if (key === "ArrowDown") return (active + 1) % rows;
  if (key === "ArrowUp") return active <= 0 ? rows - 1 : active - 1;
  if (key === "Home") return 0;
  if (key === "End") return rows - 1;
  return active;
}

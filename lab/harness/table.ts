import type { Proof } from "./proof";

/** One row a case, for the terminal. */
export function tableOf(proofs: readonly Proof[]): string {
  const head = ["case", "before", "verdict", "fix", "after", "seconds"];
  const rows = proofs.map((it) => [
    it.name,
    it.before,
    it.verdict,
    it.proven.join(", ") || "none",
    it.complaints.length + it.differences.length > 0 ? "FAILED" : it.neededSecondTry ? `${it.after}, at the second try` : it.after,
    it.seconds.toFixed(1),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

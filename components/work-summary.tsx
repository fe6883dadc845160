import type { Work } from "./work";

/** Stands for the folded boxes on a narrow screen. */
export function WorkSummary({ work, onShow }: { readonly work: Work; readonly onShow: () => void }) {
  return (
    <button
      type="button"
      onClick={onShow}
      className="flex w-full justify-between gap-3 rounded-lg border border-line bg-sheet px-4 py-2.5 text-left text-[13px] wide:hidden"
    >
      <span className="text-soft">{summaryOf(work)}</span>
      <span className="font-medium underline underline-offset-4">Show and edit</span>
    </button>
  );
}

function summaryOf(work: Work): string {
  const count = (text: string) => text.trimEnd().split("\n").length;
  return [
    work.log.trim() === "" ? "" : `Log, ${count(work.log)} lines`,
    work.dockerfile.trim() === "" ? "" : `Dockerfile, ${count(work.dockerfile)} lines`,
  ]
    .filter((it) => it !== "")
    .join(" · ");
}

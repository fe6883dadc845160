import type { ReportFix } from "../../lib/report";
import { CopyButton } from "../ui/copy-button";

const titles: Record<ReportFix["on"], string> = {
  dockerfile: "For the Dockerfile",
  command: "To run",
  code: "For the program's code",
  manifest: "For the manifest",
};

export function Snippet({ fix }: { readonly fix: ReportFix }) {
  return (
    <div className="overflow-hidden rounded-[10px] border border-line bg-sheet">
      <div className="flex items-center justify-between border-line border-b px-4 py-2">
        <h3 className="font-medium text-[13px] text-soft">{titles[fix.on]}</h3>
        <CopyButton text={fix.snippet ?? ""} what={titles[fix.on].toLowerCase()} />
      </div>
      <pre className="whitespace-pre-wrap px-4 py-3 text-[13px] leading-relaxed [overflow-wrap:anywhere]">{fix.snippet}</pre>
    </div>
  );
}

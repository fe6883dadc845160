import type { ReactNode } from "react";
import { RichText } from "../ui/rich-text";

export function Section({
  id,
  title,
  aside,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="min-w-0 scroll-mt-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id={id} tabIndex={-1} className="min-w-0 font-semibold text-[1.0625rem] tracking-tight outline-none [overflow-wrap:anywhere]">
          <RichText>{title}</RichText>
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

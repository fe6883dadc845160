import type { ReactNode } from "react";
import { RichText } from "../ui/rich-text";

/**
 * One line of a long list that opens to all that is known. Its address lies inside, so that following a link to it opens it:
 * that is the browser's own doing, and needs no script.
 */
export function FoldedEntry({
  id,
  title,
  aside,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly aside: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <details className="group">
      <summary className="flex w-full cursor-pointer list-none flex-wrap items-baseline gap-x-4 py-2 marker:hidden hover:bg-well">
        <span className="flex min-w-0 flex-1 basis-64 gap-2 font-medium">
          <span aria-hidden="true" className="self-start text-soft transition-transform group-open:rotate-90">
            ›
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <RichText>{title}</RichText>
          </span>
        </span>
        <span className="pl-4 text-[13px] sm:pl-0">{aside}</span>
      </summary>
      <div id={id} className="scroll-mt-14 pt-1 pb-5 pl-5 target:bg-well">
        {children}
        <p className="no-print mt-2 text-[13px]">
          <a href={`#${id}`} className="text-soft underline decoration-line underline-offset-4 hover:text-ink">
            Link to this entry<span className="sr-only">: {title.replaceAll("`", "")}</span>
          </a>
        </p>
      </div>
    </details>
  );
}

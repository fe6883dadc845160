import type { ComponentProps, ReactNode } from "react";
import { SiteNav } from "../site-nav";
import { RichText } from "../ui/rich-text";

/** A page to read: made from the tables when the site is built, and readable without any script. */
export function PageFrame({
  title,
  intro,
  current,
  children,
}: {
  readonly title: string;
  readonly intro: string;
  readonly current: ComponentProps<typeof SiteNav>["current"];
  readonly children: ReactNode;
}) {
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-5 gap-y-0.5 border-line border-b px-4 py-1.5 sm:py-2.5 wide:px-8">
        <a href="/" className="inline-flex min-h-8 items-center font-semibold text-[1.0625rem] tracking-tight">
          root<span className="text-trust">cause</span>
        </a>
        <SiteNav current={current} />
        <a
          href="/"
          className="no-print ml-auto inline-flex min-h-8 items-center font-medium text-[13px] underline decoration-edge underline-offset-4"
        >
          Paste your own
        </a>
      </header>
      <main className="mx-auto w-full max-w-[60rem] px-4 pt-8 pb-20 wide:px-8">
        <h1 className="max-w-[26em] text-balance font-semibold text-[1.5rem] leading-[1.2] tracking-[-0.022em] [overflow-wrap:anywhere] wide:text-[2rem]">
          <RichText>{title}</RichText>
        </h1>
        <p className="mt-3 max-w-[42em] text-[1.0313rem] text-soft [&_code]:text-ink">
          <RichText>{intro}</RichText>
        </p>
        <div className="mt-8 grid min-w-0 gap-9">{children}</div>
        <p className="no-print mt-12 border-line border-t pt-5">
          <a href="/" className="font-medium underline underline-offset-4">
            Paste your own log and Dockerfile
          </a>{" "}
          <span className="text-soft">Nothing you paste leaves the page.</span>
        </p>
      </main>
    </>
  );
}

const pages = {
  Learn: "/learn",
  Causes: "/causes",
  Messages: "/errors",
  Images: "/images",
  Runtimes: "/runtimes",
} as const;

/** Plain links: nothing is fetched before it is asked for. On a narrow screen they have a row of their own. */
export function SiteNav({ current }: { readonly current?: keyof typeof pages | undefined }) {
  return (
    <nav aria-label="Reference" className="no-print order-last -mx-2 flex w-full flex-wrap lg:order-none lg:w-auto">
      {Object.entries(pages).map(([name, address]) => (
        <a
          key={address}
          href={address}
          aria-current={name === current ? "page" : undefined}
          className="inline-flex min-h-8 items-center rounded-md px-2 text-[13px] text-soft underline-offset-4 hover:bg-well hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

const pages = { Causes: "/causes", Messages: "/errors", Images: "/images", Runtimes: "/runtimes" } as const;

/** Plain links: nothing is fetched before it is asked for. */
export function SiteNav() {
  return (
    <nav aria-label="Reference" className="no-print flex gap-x-1">
      {Object.entries(pages).map(([name, address]) => (
        <a
          key={address}
          href={address}
          className="inline-flex min-h-8 items-center rounded-md px-2 text-[13px] text-soft hover:bg-well hover:text-ink"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

export function SiteHeader() {
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-line border-b px-4 py-3.5 wide:px-8">
      <a href="/" className="font-semibold text-[1.0625rem] tracking-tight">
        root<span className="text-trust">cause</span>
      </a>
      <p className="text-[13px] text-soft">
        <span aria-hidden="true" className="mr-2 inline-block size-1.5 rounded-full bg-trust align-[2px]" />
        Nothing you paste leaves this page
      </p>
    </header>
  );
}

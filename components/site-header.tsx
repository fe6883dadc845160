import { useEffect } from "react";
import { SiteNav } from "./site-nav";
import type { Offline } from "./use-offline";
import { useSetting } from "./use-setting";

const themes = ["auto", "light", "dark"] as const;
const captions = { auto: "Theme: system", light: "Theme: light", dark: "Theme: dark" } as const;
const control = "inline-flex min-h-8 items-center rounded-md px-2 text-[13px] text-soft hover:bg-well hover:text-ink";

export function SiteHeader({
  offline,
  onShortcuts,
  onUpdate,
}: {
  readonly offline: Offline;
  readonly onShortcuts: () => void;
  readonly onUpdate: () => void;
}) {
  const [theme, setTheme] = useSetting("theme", themes);
  useEffect(() => {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-0.5 border-line border-b px-4 py-1.5 sm:py-2.5 wide:px-8">
      <a href="/" className="font-semibold text-[1.0625rem] tracking-tight">
        root<span className="text-trust">cause</span>
      </a>
      <SiteNav />
      <p className="hidden text-[13px] text-soft sm:block lg:ml-auto">
        <span aria-hidden="true" className="mr-2 inline-block size-1.5 rounded-full bg-trust align-[2px]" />
        Nothing you paste leaves this page
        {/* Its room is kept, so that nothing moves when it comes true. */}
        <span role="status" className={offline.ready ? "" : "after:invisible after:content-['_·_ready_to_work_offline']"}>
          {offline.ready ? " · ready to work offline" : ""}
        </span>
      </p>
      <div className="no-print ml-auto flex items-center gap-1 lg:ml-0">
        {offline.update ? (
          <button type="button" className={`${control} font-medium text-trust`} onClick={onUpdate}>
            Update to the new version
          </button>
        ) : null}
        <button type="button" className={control} onClick={() => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto")}>
          {captions[theme]}
        </button>
        <button type="button" className={`${control} hidden sm:inline-flex`} onClick={onShortcuts} aria-label="Keyboard shortcuts">
          <kbd className="font-mono">?</kbd>
        </button>
      </div>
    </header>
  );
}

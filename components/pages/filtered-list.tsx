"use client";

import { type ReactNode, useDeferredValue, useId, useState, useSyncExternalStore } from "react";
import { matching } from "./matching";

export type ListGroup = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly words: string;
    readonly says?: readonly string[];
    readonly shown: ReactNode;
  }[];
};

/** A long list in groups, with a filter over it; without a script it is the whole list, and nothing else. */
export function FilteredList({ what, groups }: { readonly what: string; readonly groups: readonly ListGroup[] }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const alive = useSyncExternalStore(
    listenToNothing,
    () => true,
    () => false,
  );
  const found = new Set(
    matching(
      groups.flatMap((it) => it.items),
      wanted,
    ),
  );
  const left = groups.map((group) => ({ ...group, items: group.items.filter((it) => found.has(it)) })).filter((it) => it.items.length > 0);
  const count = left.reduce((sum, it) => sum + it.items.length, 0);
  return (
    <div className="grid min-w-0 gap-8">
      {/* It keeps its place before the script is there, so that nothing moves. */}
      <div className={`no-print flex flex-wrap items-center gap-x-4 gap-y-2 ${alive ? "" : "invisible"}`}>
        <label htmlFor={id} className="sr-only">
          Filter the {what}
        </label>
        <input
          id={id}
          type="search"
          value={typed}
          placeholder={`Filter the ${what}`}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          className="min-h-10 w-full max-w-[26rem] rounded-lg border border-edge/70 bg-sheet px-3.5 placeholder:text-faint"
        />
        <p role="status" className="text-[13px] text-soft">
          {wanted.trim() === "" ? "" : count === 0 ? "None found. One word is enough: of a message, of an image’s name." : `${count} found`}
        </p>
      </div>
      {groups.length > 3 ? (
        <nav aria-label="On this page" className="no-print -mt-4 flex flex-wrap gap-x-4 gap-y-1 text-[13px]">
          {left.map((group) => (
            <a
              key={group.id}
              href={`#${group.id}`}
              className="inline-flex min-h-6 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink"
            >
              {group.title}
            </a>
          ))}
        </nav>
      ) : null}
      {left.map((group) => (
        <section key={group.id} aria-labelledby={group.id} className="min-w-0">
          <h2 id={group.id} className="mb-2 scroll-mt-4 font-semibold text-[1.0625rem] tracking-tight">
            <a href={`#${group.id}`} className="hover:underline hover:underline-offset-4">
              {group.title}
            </a>{" "}
            <span className="font-normal text-[13px] text-soft">{group.items.length}</span>
          </h2>
          <ul>
            {group.items.map((it) => (
              <li key={it.id} className="min-w-0 border-line border-t">
                {it.shown}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function listenToNothing(): () => void {
  return () => undefined;
}

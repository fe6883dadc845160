import type { ComponentProps, ReactNode } from "react";
import { CodeBox } from "./code-box";

// Made once: a new one for each letter typed would take longer than drawing the box.
const thousands = new Intl.NumberFormat("en");

/** A box under its name and the number of its lines. */
export function LabelledBox({ children, ...box }: ComponentProps<typeof CodeBox> & { readonly children?: ReactNode }) {
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={box.id} className="font-medium text-[13px]">
          {box.label}
        </label>
        <span className="text-[13px] text-soft">{sizeOf(box.text)}</span>
      </div>
      {children}
      <CodeBox {...box} />
    </div>
  );
}

function sizeOf(text: string): string {
  if (text === "") return "";
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return lines === 1 ? "1 line" : `${thousands.format(lines)} lines`;
}
